-- postgresql
GRANT USAGE ON SCHEMA app TO reader;

-- sqlite
-- error: SQLite cannot have roles: grant USAGE on schema 'app' to 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
GRANT USAGE ON app.* TO reader;

-- mariadb
GRANT USAGE ON app.* TO reader;

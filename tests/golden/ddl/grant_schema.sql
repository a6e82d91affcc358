-- postgresql
GRANT USAGE ON SCHEMA app TO reader;

-- sqlite
-- error: SQLite cannot have roles: grant USAGE on schema 'app' to 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
GRANT USAGE ON app.* TO reader;

-- mariadb
GRANT USAGE ON app.* TO reader;

-- mssql
GRANT USAGE ON SCHEMA::app TO reader;

GO

-- oracle
-- error: Oracle cannot grant or revoke anything on a whole schema: grant USAGE on schema 'app' to 'reader'; name each object

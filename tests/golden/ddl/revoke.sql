-- postgresql
REVOKE ALL ON ALL TABLES IN SCHEMA app FROM reader;

-- sqlite
-- error: SQLite cannot have roles: revoke ALL on all tables in schema 'app' from 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
REVOKE ALL ON app.* FROM reader;

-- mariadb
REVOKE ALL ON app.* FROM reader;

-- mssql
REVOKE ALL ON SCHEMA::app FROM reader;

GO

-- oracle
-- error: Oracle cannot grant or revoke anything on a whole schema: revoke ALL on all tables in schema 'app' from 'reader'; name each object

-- postgresql
DROP SCHEMA IF EXISTS app CASCADE;

-- sqlite
-- error: SQLite cannot have schemas: drop schema 'app'; attach a database file to the connection in its place

-- mysql
DROP SCHEMA IF EXISTS app;

-- mariadb
DROP SCHEMA IF EXISTS app;

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop schema 'app'; drop that first, and leave cascade out

-- oracle
-- error: Oracle cannot have a schema that is no user: drop schema 'app'; write CREATE USER, ALTER USER or DROP USER with op.execute

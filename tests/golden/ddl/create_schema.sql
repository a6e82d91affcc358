-- postgresql
CREATE SCHEMA app;

-- sqlite
-- error: SQLite cannot have schemas: create schema 'app'; attach a database file to the connection in its place

-- mysql
CREATE SCHEMA app;

-- mariadb
CREATE SCHEMA app;

-- mssql
CREATE SCHEMA app;

GO

-- oracle
-- error: Oracle cannot have a schema that is no user: create schema 'app'; write CREATE USER, ALTER USER or DROP USER with op.execute

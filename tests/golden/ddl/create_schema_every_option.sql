-- postgresql
CREATE SCHEMA IF NOT EXISTS "My ""app""" AUTHORIZATION owner;

-- sqlite
-- error: SQLite cannot have schemas: create schema 'My "app"'; attach a database file to the connection in its place

-- mysql
-- error: MySQL cannot give a schema an owner: create schema 'My "app"'; leave authorization out, and use op.grant

-- mariadb
-- error: MariaDB cannot give a schema an owner: create schema 'My "app"'; leave authorization out, and use op.grant

-- mssql
IF SCHEMA_ID(N'My "app"') IS NULL
EXEC (N'CREATE SCHEMA [My "app"] AUTHORIZATION owner');

GO

-- oracle
-- error: Oracle cannot have a schema that is no user: create schema 'My "app"'; write CREATE USER, ALTER USER or DROP USER with op.execute

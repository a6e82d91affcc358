-- postgresql
CREATE SCHEMA app;

-- sqlite
-- error: SQLite cannot have schemas: create schema 'app'; attach a database file to the connection in its place

-- mysql
CREATE SCHEMA app;

-- mariadb
CREATE SCHEMA app;

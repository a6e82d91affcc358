-- postgresql
DROP SCHEMA IF EXISTS app CASCADE;

-- sqlite
-- error: SQLite cannot have schemas: drop schema 'app'; attach a database file to the connection in its place

-- mysql
DROP SCHEMA IF EXISTS app;

-- mariadb
DROP SCHEMA IF EXISTS app;

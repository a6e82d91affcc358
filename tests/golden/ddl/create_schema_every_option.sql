-- postgresql
CREATE SCHEMA IF NOT EXISTS "My ""app""" AUTHORIZATION owner;

-- sqlite
-- error: SQLite cannot have schemas: create schema 'My "app"'; attach a database file to the connection in its place

-- mysql
-- error: MySQL cannot give a schema an owner: create schema 'My "app"'; leave authorization out, and use op.grant

-- mariadb
-- error: MariaDB cannot give a schema an owner: create schema 'My "app"'; leave authorization out, and use op.grant

-- postgresql
CREATE SCHEMA IF NOT EXISTS "My ""app""" AUTHORIZATION owner;

-- sqlite
-- error: SQLite cannot have schemas: create schema 'My "app"'; attach a database file to the connection in its place

-- postgresql
DROP SCHEMA app;

-- sqlite
-- error: SQLite cannot have schemas: drop schema 'app'; attach a database file to the connection in its place

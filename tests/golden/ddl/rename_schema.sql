-- postgresql
ALTER SCHEMA app RENAME TO "App";

-- sqlite
-- error: SQLite cannot have schemas: rename schema 'app' to 'App'; attach a database file to the connection in its place

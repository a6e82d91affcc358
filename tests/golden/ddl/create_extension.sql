-- postgresql
CREATE EXTENSION pgcrypto;

-- sqlite
-- error: SQLite cannot load an extension by SQL: create extension 'pgcrypto'; load it on the connection

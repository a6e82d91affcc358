-- postgresql
DROP EXTENSION IF EXISTS "uuid-ossp" CASCADE;

-- sqlite
-- error: SQLite cannot drop an extension by SQL: drop extension 'uuid-ossp'; leave it out where the connection is made

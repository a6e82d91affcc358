-- postgresql
DROP TABLE "user" CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a table with it: drop table 'user'; leave cascade out

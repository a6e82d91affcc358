-- postgresql
DROP TRIGGER IF EXISTS log_insert ON s."user" CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a trigger with it: drop trigger 'log_insert' on 's.user'; leave cascade out

-- postgresql
ALTER TABLE s."user" DROP COLUMN m CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a column with it: drop column 's.user.m'; leave cascade out

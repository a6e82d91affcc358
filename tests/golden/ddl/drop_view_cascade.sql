-- postgresql
DROP VIEW IF EXISTS s.adult CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a view with it: drop view 's.adult'; leave cascade out

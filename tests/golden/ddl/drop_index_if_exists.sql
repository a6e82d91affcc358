-- postgresql
DROP INDEX IF EXISTS s.ix;

-- sqlite
DROP INDEX IF EXISTS s.ix;

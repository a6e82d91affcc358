-- postgresql
DROP INDEX ix;

-- sqlite
DROP INDEX ix;

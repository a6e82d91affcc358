-- postgresql
DROP INDEX IF EXISTS s.ix;

-- sqlite
DROP INDEX IF EXISTS s.ix;

-- mysql
-- error: MySQL cannot do this only where it exists: drop index 'ix' on 's.user'; leave if_exists out

-- mariadb
DROP INDEX IF EXISTS ix ON s.user;

-- postgresql
ALTER TABLE "user" ADD COLUMN IF NOT EXISTS n INTEGER;

-- sqlite
-- error: SQLite cannot add a column only where it is missing: add column 'user.n'; leave if_not_exists out

-- mysql
-- error: MySQL cannot do this only where it is missing: add column 'user.n'; leave if_not_exists out

-- mariadb
ALTER TABLE user ADD COLUMN IF NOT EXISTS n INTEGER;

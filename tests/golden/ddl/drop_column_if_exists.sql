-- postgresql
ALTER TABLE "user" DROP COLUMN IF EXISTS phone_number;

-- sqlite
-- error: SQLite cannot drop a column only where it exists: drop column 'user.phone_number'; leave if_exists out

-- mysql
-- error: MySQL cannot do this only where it exists: drop column 'user.phone_number'; leave if_exists out

-- mariadb
ALTER TABLE user DROP COLUMN IF EXISTS phone_number;

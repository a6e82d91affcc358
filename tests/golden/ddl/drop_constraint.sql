-- postgresql
ALTER TABLE "user" DROP CONSTRAINT uq_user_email;

-- sqlite
-- error: SQLite cannot drop a constraint of a table that exists: drop unique constraint 'uq_user_email' of 'user'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user DROP INDEX uq_user_email;

-- mariadb
ALTER TABLE user DROP INDEX uq_user_email;

-- postgresql
ALTER TABLE "user" DROP CONSTRAINT fk;

-- sqlite
-- error: SQLite cannot drop a constraint of a table that exists: drop foreign key 'fk' of 'user'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user DROP FOREIGN KEY fk;

-- mariadb
ALTER TABLE user DROP FOREIGN KEY fk;

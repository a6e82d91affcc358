-- postgresql
ALTER TABLE "user" DROP CONSTRAINT pk CASCADE;

-- sqlite
-- error: SQLite cannot drop a constraint of a table that exists: drop constraint 'pk' of 'user'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop constraint 'pk' of 'user'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop constraint 'pk' of 'user'; drop that first, and leave cascade out

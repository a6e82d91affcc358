-- postgresql
ALTER TABLE s."user" DROP CONSTRAINT IF EXISTS "Fk";

-- sqlite
-- error: SQLite cannot drop a constraint of a table that exists: drop foreign key 'Fk' of 's.user'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- error: MySQL cannot do this only where it exists: drop foreign key 'Fk' of 's.user'; leave if_exists out

-- mariadb
ALTER TABLE s.user DROP FOREIGN KEY IF EXISTS `Fk`;

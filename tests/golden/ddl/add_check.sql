-- postgresql
ALTER TABLE "user" ADD CONSTRAINT ck CHECK (age > 0);

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add check constraint 'ck' to 'user'; create a new table with the wanted constraint, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user ADD CONSTRAINT ck CHECK (age > 0);

-- mariadb
ALTER TABLE user ADD CONSTRAINT ck CHECK (age > 0);

-- postgresql
ALTER TABLE s."user" ADD CONSTRAINT ex EXCLUDE USING gist (room WITH =, lower(x) WITH &&) WHERE (room > 0) DEFERRABLE;

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add exclude constraint 'ex' to 's.user'; create a new table with the wanted constraint, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- error: MySQL cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

-- mariadb
-- error: MariaDB cannot hold an exclude constraint: add exclude constraint 'ex' to 's.user'; use a unique constraint or a trigger

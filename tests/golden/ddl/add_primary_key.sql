-- postgresql
ALTER TABLE "user" ADD CONSTRAINT pk PRIMARY KEY (id);

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add primary key 'pk' to 'user'; create a new table with the wanted constraint, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user ADD CONSTRAINT pk PRIMARY KEY (id);

-- mariadb
ALTER TABLE user ADD CONSTRAINT pk PRIMARY KEY (id);

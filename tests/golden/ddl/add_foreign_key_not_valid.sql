-- postgresql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) DEFERRABLE NOT VALID;

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add foreign key 'fk' to 'post'; create a new table with the wanted constraint, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- error: MySQL cannot defer a constraint: add foreign key 'fk' to 'post'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: add foreign key 'fk' to 'post'; leave deferrable and initially out

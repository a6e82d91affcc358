-- postgresql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE CASCADE;

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add foreign key 'fk' to 'post'; create a new table with the wanted constraint, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE;

-- mariadb
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE;

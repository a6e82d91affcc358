-- postgresql
ALTER TABLE "user" ADD COLUMN n SERIAL;
ALTER TABLE "user" ADD PRIMARY KEY (n);

-- sqlite
-- error: SQLite cannot add a column to the primary key: add column 'user.n'; create a new table with the wanted columns, copy the rows with op.execute, drop the old table and rename the new one

-- postgresql
ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3) USING age::text;

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 'user.age'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

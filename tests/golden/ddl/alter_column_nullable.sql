-- postgresql
ALTER TABLE "user" ALTER COLUMN role DROP NOT NULL;

-- sqlite
-- error: SQLite cannot alter whether a column that exists may be NULL: alter column 'user.role'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

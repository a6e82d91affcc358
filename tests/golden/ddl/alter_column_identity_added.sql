-- postgresql
ALTER TABLE "user" ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2);

-- sqlite
-- error: SQLite cannot alter whether a column that exists counts up by itself: alter column 'user.id'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

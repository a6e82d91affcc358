-- postgresql
ALTER TABLE "user" ALTER COLUMN age SET EXPRESSION AS (a + b);

-- sqlite
-- error: SQLite cannot alter how a column that exists is computed: alter column 'user.age'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

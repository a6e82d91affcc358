-- postgresql
-- differs from Alembic: the old default goes before the type, which it may not be one of
ALTER TABLE "user" ALTER COLUMN age DROP DEFAULT;
ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3);
ALTER TABLE "user" ALTER COLUMN age SET DEFAULT '18';

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 'user.age'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- postgresql
ALTER TABLE s."user" ALTER COLUMN "Age" DROP DEFAULT;
ALTER TABLE s."user" ALTER COLUMN "Age" TYPE BIGINT;
ALTER TABLE s."user" ALTER COLUMN "Age" SET NOT NULL;
ALTER TABLE s."user" ALTER COLUMN "Age" SET DEFAULT 1 + 1;
ALTER TABLE s."user" RENAME COLUMN "Age" TO years;

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 's.user.Age'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- postgresql
-- differs from Alembic: the type is made, and the values are cast to it, which Alembic leaves to its user
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE s."user" ALTER COLUMN "Mood" TYPE mood USING "Mood"::text::mood;

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 's.user.Mood'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE TEXT;

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 'user.name'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT ('x') COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT 'x' COMMENT 'it''s';

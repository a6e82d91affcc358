-- postgresql
ALTER TABLE "user" ALTER COLUMN name SET NOT NULL;

-- sqlite
-- error: SQLite cannot alter whether a column that exists may be NULL: alter column 'user.name'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'it''s';

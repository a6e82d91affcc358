-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE VARCHAR(40);

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 'user.name'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- differs from Alembic: a new type that says nothing of its characters keeps those of the old one
ALTER TABLE user MODIFY name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
-- differs from Alembic: a new type that says nothing of its characters keeps those of the old one
ALTER TABLE user MODIFY name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'it''s';

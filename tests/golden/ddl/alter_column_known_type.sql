-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE TEXT;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("name", ...); }), which does

-- mysql
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT ('x') COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT 'x' COMMENT 'it''s';

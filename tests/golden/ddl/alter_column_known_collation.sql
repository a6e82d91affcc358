-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE VARCHAR(40);

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("name", ...); }), which does

-- mysql
-- differs from Alembic: a new type that says nothing of its characters keeps those of the old one
ALTER TABLE user MODIFY name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
-- differs from Alembic: a new type that says nothing of its characters keeps those of the old one
ALTER TABLE user MODIFY name VARCHAR(40) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- postgresql
ALTER TABLE "user" ALTER COLUMN name SET NOT NULL;

-- sqlite
-- error: SQLite cannot alter in place whether a column may be NULL: alter column 'user.name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("name", ...); }), which does

-- mysql
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mssql
ALTER TABLE [user] ALTER COLUMN name VARCHAR(20) NOT NULL;

GO

-- oracle
-- differs from Alembic: what is NOT NULL already is not said again, which is an error there
-- nothing

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

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'name', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ALTER COLUMN name VARCHAR(40) NOT NULL;

GO
ALTER TABLE [user] ADD DEFAULT 'x' FOR name;

GO

-- oracle
ALTER TABLE "user" MODIFY name VARCHAR2(40 CHAR)

/

-- postgresql
ALTER TABLE "user" ALTER COLUMN key SET DEFAULT '123e4567e89b12d3a4564266141740ff';

-- sqlite
-- error: SQLite cannot alter the default of a column in place: alter column 'user.key'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("key", ...); }), which does

-- mysql
ALTER TABLE user ALTER COLUMN `key` SET DEFAULT '123e4567e89b12d3a4564266141740ff';

-- mariadb
ALTER TABLE user ALTER COLUMN `key` SET DEFAULT '123e4567e89b12d3a4564266141740ff';

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'key', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ADD DEFAULT '123e4567e89b12d3a4564266141740ff' FOR [key];

GO

-- oracle
ALTER TABLE "user" MODIFY key DEFAULT '123e4567e89b12d3a4564266141740ff'

/

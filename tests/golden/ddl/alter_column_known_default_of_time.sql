-- postgresql
ALTER TABLE "user" ALTER COLUMN at SET DEFAULT CURRENT_TIMESTAMP;

-- sqlite
-- error: SQLite cannot alter the default of a column in place: alter column 'user.at'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("at", ...); }), which does

-- mysql
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'at', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ADD DEFAULT CURRENT_TIMESTAMP FOR at;

GO

-- oracle
ALTER TABLE "user" MODIFY at DEFAULT CURRENT_TIMESTAMP

/

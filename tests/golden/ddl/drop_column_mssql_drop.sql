-- postgresql
ALTER TABLE s."user" DROP COLUMN "it's";

-- sqlite
ALTER TABLE s.user DROP COLUMN "it's";

-- mysql
ALTER TABLE s.user DROP COLUMN `it's`;

-- mariadb
ALTER TABLE s.user DROP COLUMN `it's`;

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.check_constraints
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'it''s', N'ColumnId');
EXEC (@sql);

GO
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'it''s', N'ColumnId');
EXEC (@sql);

GO
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(OBJECT_NAME(constraint_object_id)) + N';' FROM sys.foreign_key_columns
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'it''s', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE s.[user] DROP COLUMN [it's];

GO

-- oracle
ALTER TABLE s."user" DROP COLUMN "it's"

/

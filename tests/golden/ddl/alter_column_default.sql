-- postgresql
ALTER TABLE "user" ALTER COLUMN age SET DEFAULT '18';

-- sqlite
-- error: SQLite cannot alter the default of a column in place: alter column 'user.age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("age", ...); }), which does

-- mysql
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

-- mariadb
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

-- mssql
-- differs from Alembic: every default of the column is found; Alembic breaks down where there is none
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'age', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ADD DEFAULT '18' FOR age;

GO

-- oracle
ALTER TABLE "user" MODIFY age DEFAULT '18'

/

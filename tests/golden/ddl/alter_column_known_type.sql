-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE TEXT;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("name", ...); }), which does

-- mysql
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT ('x') COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY name TEXT NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'name', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ALTER COLUMN name VARCHAR(max) NOT NULL;

GO
ALTER TABLE [user] ADD DEFAULT 'x' FOR name;

GO

-- oracle
-- differs from Alembic: Alembic writes the MODIFY, which the server does not take
-- error: Oracle cannot make a CLOB of a column that is none: alter column 'user.name'; add another column, copy the values, drop this one, and give that one its name

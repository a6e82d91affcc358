-- postgresql
ALTER TABLE s."user" ALTER COLUMN "Age" TYPE BIGINT;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Age", ...); }, {.schema = "s"}), which does

-- mysql
-- error: MySQL cannot alter column 's.user.Age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mariadb
-- error: MariaDB cannot alter column 's.user.Age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'Age', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE s.[user] ALTER COLUMN [Age] BIGINT NULL;

GO
ALTER TABLE s.[user] ADD DEFAULT '18' FOR [Age];

GO

-- oracle
ALTER TABLE s."user" MODIFY "Age" NUMBER(19)

/

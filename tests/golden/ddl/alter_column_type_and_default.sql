-- postgresql
-- differs from Alembic: the old default goes before the type, which it may not be one of
ALTER TABLE "user" ALTER COLUMN age DROP DEFAULT;
ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3);
ALTER TABLE "user" ALTER COLUMN age SET DEFAULT '18';

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("age", ...); }), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE [user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N'[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N'[user]'), N'age', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE [user] ALTER COLUMN age VARCHAR(3) NOT NULL;

GO
ALTER TABLE [user] ADD DEFAULT '18' FOR age;

GO

-- oracle
-- differs from Alembic: several properties change in one MODIFY, which stands or falls as a whole; Alembic writes each
ALTER TABLE "user" MODIFY age VARCHAR2(3 CHAR) DEFAULT '18'

/

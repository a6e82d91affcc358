-- postgresql
-- differs from Alembic: the old default goes before the type, which it may not be one of
ALTER TABLE s."user" ALTER COLUMN "Age" DROP DEFAULT;
ALTER TABLE s."user" ALTER COLUMN "Age" TYPE BIGINT;
ALTER TABLE s."user" ALTER COLUMN "Age" SET NOT NULL;
ALTER TABLE s."user" ALTER COLUMN "Age" SET DEFAULT 1 + 1;
ALTER TABLE s."user" RENAME COLUMN "Age" TO years;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Age", ...); }, {.schema = "s"}), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 's.user.Age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 's.user.Age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_comment

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'Age', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE s.[user] ALTER COLUMN [Age] BIGINT NOT NULL;

GO
ALTER TABLE s.[user] ADD DEFAULT 1 + 1 FOR [Age];

GO
EXEC sp_rename N's.[user].[Age]', N'years', N'COLUMN';

GO

-- oracle
-- differs from Alembic: several properties change in one MODIFY, which stands or falls as a whole; Alembic writes each
ALTER TABLE s."user" MODIFY "Age" NUMBER(19) DEFAULT 1 + 1 NOT NULL

/
ALTER TABLE s."user" RENAME COLUMN "Age" TO years

/

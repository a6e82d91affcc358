-- postgresql
ALTER TABLE s."user" ALTER COLUMN "Name" TYPE VARCHAR(40);
ALTER TABLE s."user" RENAME COLUMN "Name" TO "full name";

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Name", ...); }, {.schema = "s"}), which does

-- mysql
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mssql
DECLARE @sql nvarchar(max) = N'';
SELECT @sql += N'ALTER TABLE s.[user] DROP CONSTRAINT ' + QUOTENAME(name) + N';' FROM sys.default_constraints
WHERE parent_object_id = OBJECT_ID(N's.[user]') AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(N's.[user]'), N'Name', N'ColumnId');
EXEC (@sql);

GO
ALTER TABLE s.[user] ALTER COLUMN [Name] VARCHAR(40) NOT NULL;

GO
ALTER TABLE s.[user] ADD DEFAULT 'x' FOR [Name];

GO
EXEC sp_rename N's.[user].[Name]', N'full name', N'COLUMN';

GO

-- oracle
ALTER TABLE s."user" MODIFY "Name" VARCHAR2(40 CHAR)

/
ALTER TABLE s."user" RENAME COLUMN "Name" TO "full name"

/

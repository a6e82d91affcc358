-- postgresql
COMMENT ON TABLE "user" IS NULL;

-- sqlite
-- error: SQLite cannot comment on a table: drop comment of table 'user'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE user COMMENT '';

-- mariadb
ALTER TABLE user COMMENT '';

-- mssql
-- differs from Alembic: a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and breaks down offline
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'user', NULL, NULL))
EXEC sys.sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'user';

GO

-- oracle
COMMENT ON TABLE "user" IS ''

/

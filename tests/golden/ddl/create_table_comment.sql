-- postgresql
COMMENT ON TABLE s."user" IS 'it''s 100% \ :x';

-- sqlite
-- error: SQLite cannot comment on a table: set comment of table 's.user'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE s.user COMMENT 'it''s 100% \\ :x';

-- mariadb
ALTER TABLE s.user COMMENT 'it''s 100% \\ :x';

-- mssql
-- differs from Alembic: a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and breaks down offline
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N's', N'TABLE', N'user', NULL, NULL))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s 100% \ :x', N'SCHEMA', N's', N'TABLE', N'user'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s 100% \ :x', N'SCHEMA', N's', N'TABLE', N'user';

GO

-- oracle
COMMENT ON TABLE s."user" IS 'it''s 100% \ :x'

/

-- postgresql
ALTER TABLE s."user" ADD COLUMN n INTEGER;
COMMENT ON COLUMN s."user".n IS 'it''s a number';

-- sqlite
ALTER TABLE s.user ADD COLUMN n INTEGER;

-- mysql
ALTER TABLE s.user ADD COLUMN n INTEGER COMMENT 'it''s a number';

-- mariadb
ALTER TABLE s.user ADD COLUMN n INTEGER COMMENT 'it''s a number';

-- mssql
-- differs from Alembic: a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and breaks down offline
ALTER TABLE s.[user] ADD n INTEGER NULL;

GO
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N's', N'TABLE', N'user', N'COLUMN', N'n'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s a number', N'SCHEMA', N's', N'TABLE', N'user', N'COLUMN', N'n'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s a number', N'SCHEMA', N's', N'TABLE', N'user', N'COLUMN', N'n';

GO

-- oracle
-- differs from Alembic: the column is named with its schema and quotes; Alembic leaves both out
ALTER TABLE s."user" ADD n INTEGER

/
COMMENT ON COLUMN s."user".n IS 'it''s a number'

/

-- postgresql
COMMENT ON COLUMN "user".name IS '100% \';

-- sqlite
-- error: SQLite cannot comment on a column: alter column 'user.name'; leave the comment out, or ask op.dialect()

-- mysql
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT '100% \\';

-- mariadb
ALTER TABLE user MODIFY name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT '100% \\';

-- mssql
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'name'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'100% \', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'name'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'100% \', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'name';

GO

-- oracle
COMMENT ON COLUMN "user".name IS '100% \'

/

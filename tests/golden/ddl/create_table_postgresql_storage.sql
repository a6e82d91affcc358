-- postgresql
CREATE TABLE s.t (
    a TEXT NOT NULL
);
ALTER TABLE s.t ALTER COLUMN a SET STORAGE EXTERNAL;
COMMENT ON COLUMN s.t.a IS 'long';

-- sqlite
CREATE TABLE s.t (
    a TEXT NOT NULL
);

-- mysql
CREATE TABLE s.t (
    a TEXT NOT NULL COMMENT 'long'
);

-- mariadb
CREATE TABLE s.t (
    a TEXT NOT NULL COMMENT 'long'
);

-- mssql
CREATE TABLE s.t (
    a VARCHAR(max) NOT NULL
);

GO
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N's', N'TABLE', N't', N'COLUMN', N'a'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'long', N'SCHEMA', N's', N'TABLE', N't', N'COLUMN', N'a'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'long', N'SCHEMA', N's', N'TABLE', N't', N'COLUMN', N'a';

GO

-- oracle
CREATE TABLE s.t (
    a CLOB NOT NULL
)

/
COMMENT ON COLUMN s.t.a IS 'long'

/

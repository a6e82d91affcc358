-- postgresql
CREATE TABLE "it's ]; DROP" (
    a INTEGER
);
COMMENT ON COLUMN "it's ]; DROP".a IS 'it''s
100% \ :x';

-- sqlite
CREATE TABLE "it's ]; DROP" (
    a INTEGER
);

-- mysql
CREATE TABLE `it's ]; DROP` (
    a INTEGER COMMENT 'it''s
100% \\ :x'
);

-- mariadb
CREATE TABLE `it's ]; DROP` (
    a INTEGER COMMENT 'it''s
100% \\ :x'
);

-- mssql
CREATE TABLE [it's ]]; DROP] (
    a INTEGER NULL
);

GO
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'it''s ]; DROP', N'COLUMN', N'a'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s
100% \ :x', N'SCHEMA', N'dbo', N'TABLE', N'it''s ]; DROP', N'COLUMN', N'a'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s
100% \ :x', N'SCHEMA', N'dbo', N'TABLE', N'it''s ]; DROP', N'COLUMN', N'a';

GO

-- oracle
CREATE TABLE "it's ]; DROP" (
    a INTEGER
)

/
BEGIN
    EXECUTE IMMEDIATE 'COMMENT ON COLUMN "it''s ]; DROP".a IS ''it''''s' || CHR(10) || '100% \ :x''';
END;

/

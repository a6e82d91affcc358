-- postgresql
CREATE TABLE "s.x"."a]""b'; DROP" (
    "it's [%] :x" INTEGER,
    "größer" NUMERIC(10, 2),
    "select" DATE
);
COMMENT ON COLUMN "s.x"."a]""b'; DROP"."it's [%] :x" IS 'it''s
100% \ :x';

-- sqlite
CREATE TABLE "s.x"."a]""b'; DROP" (
    "it's [%] :x" INTEGER,
    "größer" NUMERIC(10, 2),
    "select" DATE
);

-- mysql
CREATE TABLE `s.x`.`a]"b'; DROP` (
    `it's [%] :x` INTEGER COMMENT 'it''s
100% \\ :x',
    `größer` NUMERIC(10, 2),
    `select` DATE
);

-- mariadb
CREATE TABLE `s.x`.`a]"b'; DROP` (
    `it's [%] :x` INTEGER COMMENT 'it''s
100% \\ :x',
    `größer` NUMERIC(10, 2),
    `select` DATE
);

-- mssql
CREATE TABLE [s.x].[a]]"b'; DROP] (
    [it's [%]] :x] INTEGER NULL,
    [größer] NUMERIC(10, 2) NULL,
    [select] DATE NULL
);

GO
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N's.x', N'TABLE', N'a]"b''; DROP', N'COLUMN', N'it''s [%] :x'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s
100% \ :x', N'SCHEMA', N's.x', N'TABLE', N'a]"b''; DROP', N'COLUMN', N'it''s [%] :x'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s
100% \ :x', N'SCHEMA', N's.x', N'TABLE', N'a]"b''; DROP', N'COLUMN', N'it''s [%] :x';

GO

-- oracle
-- error: cannot write the name 'a]"b'; DROP': it holds ", which no name may in the database; leave it out

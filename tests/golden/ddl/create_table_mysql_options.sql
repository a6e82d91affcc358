-- postgresql
CREATE TABLE t (
    a INTEGER
);
COMMENT ON TABLE t IS 'it''s';

-- sqlite
CREATE TABLE t (
    a INTEGER
);

-- mysql
CREATE TABLE t (
    a INTEGER
) ENGINE=InnoDB AUTO_INCREMENT=100 CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC KEY_BLOCK_SIZE=8 COMMENT='it''s' PARTITION BY HASH(a) PARTITIONS 4;

-- mariadb
CREATE TABLE t (
    a INTEGER
) ENGINE=InnoDB AUTO_INCREMENT=100 CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC KEY_BLOCK_SIZE=8 COMMENT='it''s' PARTITION BY HASH(a) PARTITIONS 4;

-- mssql
-- differs from Alembic: a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and breaks down offline
CREATE TABLE t (
    a INTEGER NULL
);

GO
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N't', NULL, NULL))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'dbo', N'TABLE', N't'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s', N'SCHEMA', N'dbo', N'TABLE', N't';

GO

-- oracle
CREATE TABLE t (
    a INTEGER
)

/
COMMENT ON TABLE t IS 'it''s'

/

-- postgresql
CREATE TABLE t (
    a TIMESTAMP(3) WITHOUT TIME ZONE,
    b TIMESTAMP WITH TIME ZONE,
    c UUID,
    d JSON,
    e BYTEA,
    f VARCHAR(20),
    g NUMERIC,
    h BOOLEAN
);

-- sqlite
CREATE TABLE t (
    a DATETIME,
    b DATETIME,
    c CHAR(32),
    d JSON,
    e BLOB,
    f VARCHAR(20),
    g NUMERIC,
    h BOOLEAN
);

-- mysql
CREATE TABLE t (
    a DATETIME(3),
    b DATETIME,
    c CHAR(32),
    d JSON,
    e BLOB(16),
    f VARCHAR(20),
    g NUMERIC,
    h BOOL
);

-- mariadb
CREATE TABLE t (
    a DATETIME(3),
    b DATETIME,
    c UUID,
    d JSON,
    e BLOB(16),
    f VARCHAR(20),
    g NUMERIC,
    h BOOL
);

-- mssql
CREATE TABLE t (
    a DATETIME2(3) NULL,
    b DATETIMEOFFSET NULL,
    c UNIQUEIDENTIFIER NULL,
    d NVARCHAR(max) NULL,
    e VARBINARY(max) NULL,
    f NVARCHAR(20) NULL,
    g NUMERIC NULL,
    h BIT NULL
);

GO

-- oracle
CREATE TABLE t (
    a TIMESTAMP(3),
    b TIMESTAMP WITH TIME ZONE,
    c CHAR(32),
    d CLOB,
    e RAW(16),
    f VARCHAR2(20 CHAR),
    g NUMBER,
    h SMALLINT
)

/

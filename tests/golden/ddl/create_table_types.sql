-- postgresql
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOLEAN,
    e VARCHAR,
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE PRECISION,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME WITHOUT TIME ZONE,
    p TIME WITH TIME ZONE,
    q TIMESTAMP WITHOUT TIME ZONE,
    r TIMESTAMP WITH TIME ZONE,
    s INTERVAL,
    t BYTEA,
    u UUID,
    v JSON,
    w tsvector
);

-- sqlite
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOLEAN,
    e VARCHAR,
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT,
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u CHAR(32),
    v JSON,
    w tsvector
);

-- mysql
-- differs from Alembic: a VARCHAR needs a length here; SQLAlchemy refuses a String without one
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOL,
    e VARCHAR(255),
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u CHAR(32),
    v JSON,
    w tsvector
);

-- mariadb
-- differs from Alembic: a VARCHAR needs a length here; SQLAlchemy refuses a String without one
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOL,
    e VARCHAR(255),
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u UUID,
    v JSON,
    w tsvector
);

-- mssql
-- differs from Alembic: (max) stands for TEXT, NTEXT and IMAGE, which the server is about to drop
CREATE TABLE t (
    a INTEGER NULL,
    b SMALLINT NULL,
    c BIGINT NULL,
    d BIT NULL,
    e VARCHAR(max) NULL,
    f VARCHAR(10) NULL,
    g VARCHAR(max) NULL,
    h FLOAT NULL,
    i FLOAT(24) NULL,
    j DOUBLE PRECISION NULL,
    k NUMERIC NULL,
    l NUMERIC(10) NULL,
    m NUMERIC(10, 2) NULL,
    n DATE NULL,
    o TIME NULL,
    p TIME NULL,
    q DATETIME NULL,
    r DATETIMEOFFSET NULL,
    s DATETIME NULL,
    t VARBINARY(max) NULL,
    u UNIQUEIDENTIFIER NULL,
    v NVARCHAR(max) NULL,
    w tsvector NULL
);

GO

-- oracle
-- error: Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in String(200), or use Text()

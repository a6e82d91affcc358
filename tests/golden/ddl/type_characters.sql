-- postgresql
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT,
    c3 VARCHAR(20),
    c4 VARCHAR,
    c5 TEXT
);

-- sqlite
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT,
    c3 VARCHAR(20),
    c4 VARCHAR,
    c5 TEXT
);

-- mysql
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT(100),
    c3 VARCHAR(20),
    c4 VARCHAR(255),
    c5 TEXT
);

-- mariadb
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT(100),
    c3 VARCHAR(20),
    c4 VARCHAR(255),
    c5 TEXT
);

-- mssql
-- differs from Alembic: (max) stands for TEXT, NTEXT and IMAGE, which the server is about to drop
CREATE TABLE t (
    c1 CHAR(3) NULL,
    c2 VARCHAR(max) NULL,
    c3 NVARCHAR(20) NULL,
    c4 NVARCHAR(max) NULL,
    c5 NVARCHAR(max) NULL
);

GO

-- oracle
-- error: Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in String(200), or use Text()

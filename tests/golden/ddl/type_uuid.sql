-- postgresql
CREATE TABLE t (
    c1 UUID,
    c2 CHAR(32)
);

-- sqlite
CREATE TABLE t (
    c1 CHAR(32),
    c2 CHAR(32)
);

-- mysql
CREATE TABLE t (
    c1 CHAR(32),
    c2 CHAR(32)
);

-- mariadb
CREATE TABLE t (
    c1 UUID,
    c2 CHAR(32)
);

-- mssql
CREATE TABLE t (
    c1 UNIQUEIDENTIFIER NULL,
    c2 CHAR(32) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 CHAR(32),
    c2 CHAR(32)
)

/

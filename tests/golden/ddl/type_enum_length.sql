-- postgresql
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- mysql
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- mariadb
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- mssql
CREATE TABLE t (
    c1 VARCHAR(30) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 VARCHAR2(30 CHAR)
)

/

-- postgresql
CREATE TABLE t (
    a INTEGER
);

-- sqlite
CREATE TABLE t (
    a INTEGER
);

-- mysql
CREATE TABLE t (
    a INTEGER
);

-- mariadb
CREATE TABLE t (
    a INTEGER
);

-- mssql
CREATE TABLE t (
    a INTEGER NULL
);

GO

-- oracle
CREATE TABLE t (
    a INTEGER
) COMPRESS TABLESPACE fast

/

-- postgresql
CREATE TABLE t (
    at DATE
) PARTITION BY RANGE (at);

-- sqlite
CREATE TABLE t (
    at DATE
);

-- mysql
CREATE TABLE t (
    at DATE
);

-- mariadb
CREATE TABLE t (
    at DATE
);

-- mssql
CREATE TABLE t (
    at DATE NULL
);

GO

-- oracle
CREATE TABLE t (
    at DATE
)

/

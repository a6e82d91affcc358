-- postgresql
CREATE TABLE t (
    c1 INTERVAL,
    c2 INTERVAL(3)
);

-- sqlite
CREATE TABLE t (
    c1 DATETIME,
    c2 DATETIME
);

-- mysql
CREATE TABLE t (
    c1 DATETIME,
    c2 DATETIME(3)
);

-- mariadb
CREATE TABLE t (
    c1 DATETIME,
    c2 DATETIME(3)
);

-- mssql
CREATE TABLE t (
    c1 DATETIME NULL,
    c2 DATETIME NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 INTERVAL DAY TO SECOND,
    c2 INTERVAL DAY(5) TO SECOND(3)
)

/

-- postgresql
CREATE TABLE t (
    c1 TIME(3) WITHOUT TIME ZONE,
    c2 TIME(0) WITH TIME ZONE,
    c3 TIMESTAMP(6) WITHOUT TIME ZONE,
    c4 TIMESTAMP(3) WITH TIME ZONE
);

-- sqlite
CREATE TABLE t (
    c1 TIME,
    c2 TIME,
    c3 DATETIME,
    c4 DATETIME
);

-- mysql
CREATE TABLE t (
    c1 TIME(3),
    c2 TIME(0),
    c3 DATETIME(6),
    c4 DATETIME(3)
);

-- mariadb
CREATE TABLE t (
    c1 TIME(3),
    c2 TIME(0),
    c3 DATETIME(6),
    c4 DATETIME(3)
);

-- mssql
CREATE TABLE t (
    c1 TIME(3) NULL,
    c2 TIME(0) NULL,
    c3 DATETIME2(6) NULL,
    c4 DATETIMEOFFSET(3) NULL
);

GO

-- oracle
-- error: Oracle cannot make a column of Time(): it has no such type; use DateTime(), Interval() or String()

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

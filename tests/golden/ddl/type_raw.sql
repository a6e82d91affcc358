-- postgresql
CREATE TABLE t (
    c1 point,
    c2 double precision
);

-- sqlite
CREATE TABLE t (
    c1 point,
    c2 double precision
);

-- mysql
CREATE TABLE t (
    c1 point,
    c2 double precision
);

-- mariadb
CREATE TABLE t (
    c1 point,
    c2 double precision
);

-- mssql
CREATE TABLE t (
    c1 point NULL,
    c2 double precision NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 point,
    c2 double precision
)

/

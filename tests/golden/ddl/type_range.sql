-- postgresql
CREATE TABLE t (
    c1 INT4RANGE,
    c2 INT8RANGE,
    c3 NUMRANGE,
    c4 DATERANGE,
    c5 TSRANGE,
    c6 TSTZRANGE,
    c7 INT4MULTIRANGE,
    c8 TSTZMULTIRANGE
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's INT4RANGE: it has no such type; use Text(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's INT4RANGE: it has no such type; use Text(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's INT4RANGE: it has no such type; use Text(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's INT4RANGE: it has no such type; use Text(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's INT4RANGE: it has no such type; use Text(), or ask op.dialect()

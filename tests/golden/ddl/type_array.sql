-- postgresql
CREATE TABLE t (
    c1 INTEGER[],
    c2 VARCHAR(20)[][],
    c3 VARCHAR(20)[] COLLATE "C"
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's arrays: it has no such type; use Json(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's arrays: it has no such type; use Json(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's arrays: it has no such type; use Json(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's arrays: it has no such type; use Json(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's arrays: it has no such type; use Json(), or ask op.dialect()

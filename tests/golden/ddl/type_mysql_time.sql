-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's YEAR: it has no such type; use SmallInteger(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's YEAR: it has no such type; use SmallInteger(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 YEAR,
    c2 TIMESTAMP(6) NULL
);

-- mariadb
CREATE TABLE t (
    c1 YEAR,
    c2 TIMESTAMP(6) NULL
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's YEAR: it has no such type; use SmallInteger(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's YEAR: it has no such type; use SmallInteger(), or ask op.dialect()

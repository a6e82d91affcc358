-- postgresql
CREATE TABLE t (
    c1 INTERVAL YEAR TO MONTH,
    c2 INTERVAL DAY TO SECOND(3)
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's INTERVAL with fields: it has no such type; use Interval(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's INTERVAL with fields: it has no such type; use Interval(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's INTERVAL with fields: it has no such type; use Interval(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's INTERVAL with fields: it has no such type; use Interval(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's INTERVAL with fields: it has no such type; use Interval(), or ask op.dialect()

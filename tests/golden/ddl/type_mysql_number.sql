-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 DECIMAL(10, 2) UNSIGNED,
    c2 FLOAT,
    c3 DOUBLE(8, 3) ZEROFILL
);

-- mariadb
CREATE TABLE t (
    c1 DECIMAL(10, 2) UNSIGNED,
    c2 FLOAT,
    c3 DOUBLE(8, 3) ZEROFILL
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's DECIMAL: it has no such type; use Numeric(), or ask op.dialect()

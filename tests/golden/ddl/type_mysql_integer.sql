-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 TINYINT(1),
    c2 SMALLINT UNSIGNED,
    c3 MEDIUMINT,
    c4 INTEGER(5) UNSIGNED ZEROFILL,
    c5 BIGINT UNSIGNED
);

-- mariadb
CREATE TABLE t (
    c1 TINYINT(1),
    c2 SMALLINT UNSIGNED,
    c3 MEDIUMINT,
    c4 INTEGER(5) UNSIGNED ZEROFILL,
    c5 BIGINT UNSIGNED
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's TINYINT: it has no such type; use SmallInteger(), or ask op.dialect()

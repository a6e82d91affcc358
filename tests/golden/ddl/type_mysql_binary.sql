-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 BINARY(16),
    c2 VARBINARY(20),
    c3 TINYBLOB,
    c4 BLOB(100),
    c5 MEDIUMBLOB,
    c6 LONGBLOB,
    c7 BIT(4)
);

-- mariadb
CREATE TABLE t (
    c1 BINARY(16),
    c2 VARBINARY(20),
    c3 TINYBLOB,
    c4 BLOB(100),
    c5 MEDIUMBLOB,
    c6 LONGBLOB,
    c7 BIT(4)
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's BINARY: it has no such type; use LargeBinary(), or ask op.dialect()

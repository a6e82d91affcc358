-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 CHAR(3),
    c2 VARCHAR(20) CHARACTER SET latin1,
    c3 TINYTEXT,
    c4 TEXT(100),
    c5 MEDIUMTEXT,
    c6 LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
);

-- mariadb
CREATE TABLE t (
    c1 CHAR(3),
    c2 VARCHAR(20) CHARACTER SET latin1,
    c3 TINYTEXT,
    c4 TEXT(100),
    c5 MEDIUMTEXT,
    c6 LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's CHAR: it has no such type; use String(), or ask op.dialect()

-- postgresql
-- error: PostgreSQL cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()

-- sqlite
-- error: SQLite cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()

-- mysql
CREATE TABLE t (
    c1 SET('a','it''s'),
    c2 ENUM('a','b') CHARACTER SET latin1
);

-- mariadb
CREATE TABLE t (
    c1 SET('a','it''s'),
    c2 ENUM('a','b') CHARACTER SET latin1
);

-- mssql
-- error: SQL Server cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of MySQL's SET: it has no such type; use Text(), or ask op.dialect()

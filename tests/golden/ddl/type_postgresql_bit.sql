-- postgresql
CREATE TABLE t (
    c1 BIT,
    c2 BIT(4),
    c3 BIT VARYING,
    c4 BIT VARYING(8)
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask op.dialect()

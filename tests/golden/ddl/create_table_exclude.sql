-- postgresql
CREATE TABLE t (
    during TSRANGE,
    CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's TSRANGE: it has no such type; use Text(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's TSRANGE: it has no such type; use Text(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's TSRANGE: it has no such type; use Text(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's TSRANGE: it has no such type; use Text(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's TSRANGE: it has no such type; use Text(), or ask op.dialect()

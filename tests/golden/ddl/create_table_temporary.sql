-- postgresql
CREATE TEMPORARY TABLE t (
    a INTEGER
) ON COMMIT DROP;

-- sqlite
CREATE TEMPORARY TABLE t (
    a INTEGER
);

-- mysql
CREATE TEMPORARY TABLE t (
    a INTEGER
);

-- mariadb
CREATE TEMPORARY TABLE t (
    a INTEGER
);

-- mssql
-- error: SQL Server cannot make a table that is 'TEMPORARY': create table 't'; leave prefixes out; a temporary table has # in front of its name

-- oracle
-- error: Oracle cannot make a table that is 'TEMPORARY': create table 't'; use GLOBAL TEMPORARY, or leave prefixes out

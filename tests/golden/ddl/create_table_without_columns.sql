-- postgresql
CREATE TABLE t ();

-- sqlite
-- error: SQLite cannot create a table without columns: create table 't'; give it one

-- mysql
-- error: MySQL cannot make a table without columns: create table 't'; give it one

-- mariadb
-- error: MariaDB cannot make a table without columns: create table 't'; give it one

-- mssql
-- error: SQL Server cannot make a table without columns: create table 't'; give it one

-- oracle
-- error: Oracle cannot make a table without columns: create table 't'; give it one

-- postgresql
DROP TABLE "user" CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a table with it: drop table 'user'; leave cascade out

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop table 'user'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop table 'user'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop table 'user'; drop that first, and leave cascade out

-- oracle
DROP TABLE "user" CASCADE CONSTRAINTS

/

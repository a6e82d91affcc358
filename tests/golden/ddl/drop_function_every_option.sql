-- postgresql
DROP FUNCTION IF EXISTS s.one(integer, text) CASCADE;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: drop function 's.one'; write a trigger, or register the function on the connection

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop function 's.one'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop function 's.one'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop function 's.one'; drop that first, and leave cascade out

-- oracle
-- error: Oracle cannot drop what depends on a thing with it: drop function 's.one'; drop that first, and leave cascade out

-- postgresql
DROP TRIGGER IF EXISTS log_insert ON s."user" CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a trigger with it: drop trigger 'log_insert' on 's.user'; leave cascade out

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop trigger 'log_insert' on 's.user'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop trigger 'log_insert' on 's.user'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop trigger 'log_insert' on 's.user'; drop that first, and leave cascade out

-- oracle
-- error: Oracle cannot drop what depends on a thing with it: drop trigger 'log_insert' on 's.user'; drop that first, and leave cascade out

-- postgresql
ALTER TABLE s."user" DROP COLUMN m CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a column with it: drop column 's.user.m'; leave cascade out

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop column 's.user.m'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop column 's.user.m'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop column 's.user.m'; drop that first, and leave cascade out

-- oracle
ALTER TABLE s."user" DROP COLUMN m CASCADE CONSTRAINTS

/

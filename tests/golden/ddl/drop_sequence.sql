-- postgresql
DROP SEQUENCE IF EXISTS s.ids CASCADE;

-- sqlite
-- error: SQLite cannot have sequences: drop sequence 's.ids'; let an integer primary key count up by itself

-- mysql
-- error: MySQL has no sequences: cannot drop sequence 's.ids'; let a column count by autoincrement

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop sequence 's.ids'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop sequence 's.ids'; drop that first, and leave cascade out

-- oracle
-- error: Oracle cannot drop what depends on a thing with it: drop sequence 's.ids'; drop that first, and leave cascade out

-- postgresql
DROP VIEW IF EXISTS s.adult CASCADE;

-- sqlite
-- error: SQLite cannot drop what depends on a view with it: drop view 's.adult'; leave cascade out

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop view 's.adult'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop view 's.adult'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop view 's.adult'; drop that first, and leave cascade out

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'DROP VIEW s.adult CASCADE CONSTRAINTS';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -942 THEN
            RAISE;
        END IF;
END;

/

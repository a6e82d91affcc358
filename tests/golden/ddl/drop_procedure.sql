-- postgresql
DROP PROCEDURE clean;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: drop procedure 'clean'; write a trigger, or register the function on the connection

-- mysql
DROP PROCEDURE clean;

-- mariadb
DROP PROCEDURE clean;

-- mssql
DROP PROCEDURE clean;

GO

-- oracle
DROP PROCEDURE clean

/

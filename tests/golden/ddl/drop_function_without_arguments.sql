-- postgresql
DROP FUNCTION one();

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: drop function 'one'; write a trigger, or register the function on the connection

-- mysql
DROP FUNCTION one;

-- mariadb
DROP FUNCTION one;

-- mssql
DROP FUNCTION one;

GO

-- oracle
DROP FUNCTION one

/

-- postgresql
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $limbeck$SELECT 1$limbeck$;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: create function 'one'; write a trigger, or register the function on the connection

-- mysql
CREATE FUNCTION one() RETURNS integer SELECT 1;

-- mariadb
CREATE FUNCTION one() RETURNS integer SELECT 1;

-- mssql
CREATE FUNCTION one() RETURNS integer AS
SELECT 1;

GO

-- oracle
CREATE FUNCTION one RETURN integer AS
SELECT 1;

/

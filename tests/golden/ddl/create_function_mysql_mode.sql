-- postgresql
CREATE FUNCTION joined(a text, b text) RETURNS text LANGUAGE sql RETURN a || b;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: create function 'joined'; write a trigger, or register the function on the connection

-- mysql
SET @limbeck_sql_mode = @@sql_mode, sql_mode = 'PIPES_AS_CONCAT';
CREATE FUNCTION joined(a text, b text) RETURNS text RETURN a || b;
SET sql_mode = @limbeck_sql_mode;

-- mariadb
SET @limbeck_sql_mode = @@sql_mode, sql_mode = 'PIPES_AS_CONCAT';
CREATE FUNCTION joined(a text, b text) RETURNS text RETURN a || b;
SET sql_mode = @limbeck_sql_mode;

-- mssql
CREATE FUNCTION joined(a text, b text) RETURNS text AS
RETURN a || b;

GO

-- oracle
CREATE FUNCTION joined (a text, b text) RETURN text AS
RETURN a || b;

/

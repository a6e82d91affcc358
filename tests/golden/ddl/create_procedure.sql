-- postgresql
CREATE PROCEDURE clean() LANGUAGE sql AS $limbeck$DELETE FROM log$limbeck$;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: create procedure 'clean'; write a trigger, or register the function on the connection

-- mysql
CREATE PROCEDURE clean() DELETE FROM log;

-- mariadb
CREATE PROCEDURE clean() DELETE FROM log;

-- mssql
CREATE PROCEDURE clean AS
DELETE FROM log;

GO

-- oracle
CREATE PROCEDURE clean AS
DELETE FROM log;

/

-- postgresql
CREATE OR REPLACE FUNCTION s.one(@a int) RETURNS int LANGUAGE sql SCHEMABINDING AS $limbeck$BEGIN
    RETURN @a;
END;$limbeck$;

-- sqlite
-- error: SQLite cannot have functions and procedures in SQL: create function 's.one'; write a trigger, or register the function on the connection

-- mysql
-- error: MySQL cannot replace this in one statement: create function 's.one'; leave or_replace out, and drop it before

-- mariadb
DELIMITER //
CREATE OR REPLACE FUNCTION s.one(@a int) RETURNS int SCHEMABINDING BEGIN
    RETURN @a;
END//
DELIMITER ;

-- mssql
CREATE OR ALTER FUNCTION s.one(@a int) RETURNS int WITH SCHEMABINDING AS
BEGIN
    RETURN @a;
END;

GO

-- oracle
CREATE OR REPLACE FUNCTION s.one (@a int) RETURN int SCHEMABINDING AS
BEGIN
    RETURN @a;
END;

/

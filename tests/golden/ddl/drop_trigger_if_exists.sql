-- postgresql
DROP TRIGGER IF EXISTS log_insert ON s."user";

-- sqlite
DROP TRIGGER IF EXISTS s.log_insert;

-- mysql
DROP TRIGGER IF EXISTS s.log_insert;

-- mariadb
DROP TRIGGER IF EXISTS s.log_insert;

-- mssql
DROP TRIGGER IF EXISTS s.log_insert;

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'DROP TRIGGER s.log_insert';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -4080 THEN
            RAISE;
        END IF;
END;

/

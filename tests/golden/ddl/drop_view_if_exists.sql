-- postgresql
DROP VIEW IF EXISTS adult;

-- sqlite
DROP VIEW IF EXISTS adult;

-- mysql
DROP VIEW IF EXISTS adult;

-- mariadb
DROP VIEW IF EXISTS adult;

-- mssql
DROP VIEW IF EXISTS adult;

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'DROP VIEW adult';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -942 THEN
            RAISE;
        END IF;
END;

/

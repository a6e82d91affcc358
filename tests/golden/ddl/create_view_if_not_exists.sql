-- postgresql
-- error: PostgreSQL cannot make a view only where it is missing: create view 'adult'; use or_replace in place of if_not_exists

-- sqlite
CREATE VIEW IF NOT EXISTS adult AS SELECT 1;

-- mysql
-- error: MySQL cannot do this only where it is missing: create view 'adult'; leave if_not_exists out

-- mariadb
CREATE VIEW IF NOT EXISTS adult AS SELECT 1;

-- mssql
IF OBJECT_ID(N'adult', N'V') IS NULL
EXEC (N'CREATE VIEW adult AS SELECT 1');

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE VIEW adult AS SELECT 1';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -955 THEN
            RAISE;
        END IF;
END;

/

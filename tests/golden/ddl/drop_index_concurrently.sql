-- postgresql
DROP INDEX CONCURRENTLY IF EXISTS ix;

-- sqlite
DROP INDEX IF EXISTS ix;

-- mysql
-- error: MySQL cannot do this only where it exists: drop index 'ix' on 'user'; leave if_exists out

-- mariadb
DROP INDEX IF EXISTS ix ON user;

-- mssql
DROP INDEX IF EXISTS ix ON [user];

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX ix';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -1418 THEN
            RAISE;
        END IF;
END;

/

-- postgresql
DROP INDEX IF EXISTS s.ix;

-- sqlite
DROP INDEX IF EXISTS s.ix;

-- mysql
-- error: MySQL cannot do this only where it exists: drop index 'ix' on 's.user'; leave if_exists out

-- mariadb
DROP INDEX IF EXISTS ix ON s.user;

-- mssql
DROP INDEX IF EXISTS ix ON s.[user];

GO

-- oracle
-- differs from Alembic: a block tries the statement, since IF EXISTS is known from version 23 on alone
BEGIN
    EXECUTE IMMEDIATE 'DROP INDEX s.ix';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -1418 THEN
            RAISE;
        END IF;
END;

/

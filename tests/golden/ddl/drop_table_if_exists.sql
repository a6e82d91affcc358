-- postgresql
DROP TABLE IF EXISTS s."user";

-- sqlite
DROP TABLE IF EXISTS s.user;

-- mysql
DROP TABLE IF EXISTS s.user;

-- mariadb
DROP TABLE IF EXISTS s.user;

-- mssql
DROP TABLE IF EXISTS s.[user];

GO

-- oracle
-- differs from Alembic: a block tries the statement, since IF EXISTS is known from version 23 on alone
BEGIN
    EXECUTE IMMEDIATE 'DROP TABLE s."user"';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -942 THEN
            RAISE;
        END IF;
END;

/

-- postgresql
DROP TABLE IF EXISTS "user";
DROP TYPE IF EXISTS s.mood;

-- sqlite
DROP TABLE IF EXISTS user;

-- mysql
DROP TABLE IF EXISTS user;

-- mariadb
DROP TABLE IF EXISTS user;

-- mssql
DROP TABLE IF EXISTS [user];

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'DROP TABLE "user"';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -942 THEN
            RAISE;
        END IF;
END;

/

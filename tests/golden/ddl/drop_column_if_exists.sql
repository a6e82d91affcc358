-- postgresql
ALTER TABLE "user" DROP COLUMN IF EXISTS phone_number;

-- sqlite
-- error: SQLite cannot drop a column only where it exists: drop column 'user.phone_number'; leave if_exists out

-- mysql
-- error: MySQL cannot do this only where it exists: drop column 'user.phone_number'; leave if_exists out

-- mariadb
ALTER TABLE user DROP COLUMN IF EXISTS phone_number;

-- mssql
ALTER TABLE [user] DROP COLUMN IF EXISTS phone_number;

GO

-- oracle
-- differs from Alembic: a block tries the statement, since IF EXISTS is known from version 23 on alone
BEGIN
    EXECUTE IMMEDIATE 'ALTER TABLE "user" DROP COLUMN phone_number';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -904 THEN
            RAISE;
        END IF;
END;

/

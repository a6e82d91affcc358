-- postgresql
ALTER TABLE "user" DROP COLUMN IF EXISTS phone_number;

-- sqlite
-- error: SQLite cannot drop a column in place only where it exists: drop column 'user.phone_number'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_column("phone_number", {.if_exists = true}); }), which does

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

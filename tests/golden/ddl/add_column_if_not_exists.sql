-- postgresql
ALTER TABLE "user" ADD COLUMN IF NOT EXISTS n INTEGER;

-- sqlite
-- error: SQLite cannot add a column in place only where it is missing: add column 'user.n'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.add_column(..., {.if_not_exists = true}); }), which does

-- mysql
-- error: MySQL cannot do this only where it is missing: add column 'user.n'; leave if_not_exists out

-- mariadb
ALTER TABLE user ADD COLUMN IF NOT EXISTS n INTEGER;

-- mssql
-- differs from Alembic: Alembic adds the column in any case
IF COL_LENGTH(N'[user]', N'n') IS NULL
ALTER TABLE [user] ADD n INTEGER NULL;

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'ALTER TABLE "user" ADD n INTEGER';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -1430 THEN
            RAISE;
        END IF;
END;

/

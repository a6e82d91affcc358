-- postgresql
CREATE INDEX IF NOT EXISTS ix ON "user" (email);

-- sqlite
CREATE INDEX IF NOT EXISTS ix ON user (email);

-- mysql
-- error: MySQL cannot do this only where it is missing: create index 'ix' on 'user'; leave if_not_exists out

-- mariadb
CREATE INDEX IF NOT EXISTS ix ON user (email);

-- mssql
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'[user]') AND name = N'ix')
CREATE INDEX ix ON [user] (email);

GO

-- oracle
-- differs from Alembic: a block tries the statement, since IF EXISTS is known from version 23 on alone
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix ON "user" (email)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -955 THEN
            RAISE;
        END IF;
END;

/

-- postgresql
ALTER TABLE s."user" DROP CONSTRAINT IF EXISTS "Fk";

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop foreign key 'Fk' of 's.user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("Fk"); }, {.schema = "s"}), which does

-- mysql
-- error: MySQL cannot do this only where it exists: drop foreign key 'Fk' of 's.user'; leave if_exists out

-- mariadb
ALTER TABLE s.user DROP FOREIGN KEY IF EXISTS `Fk`;

-- mssql
ALTER TABLE s.[user] DROP CONSTRAINT IF EXISTS [Fk];

GO

-- oracle
-- differs from Alembic: a block tries the statement, since IF EXISTS is known from version 23 on alone
BEGIN
    EXECUTE IMMEDIATE 'ALTER TABLE s."user" DROP CONSTRAINT "Fk"';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -2443 THEN
            RAISE;
        END IF;
END;

/

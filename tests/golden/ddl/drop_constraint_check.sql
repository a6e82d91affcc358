-- postgresql
ALTER TABLE "user" DROP CONSTRAINT ck;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop check constraint 'ck' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("ck"); }), which does

-- mysql
ALTER TABLE user DROP CHECK ck;

-- mariadb
ALTER TABLE user DROP CONSTRAINT ck;

-- mssql
ALTER TABLE [user] DROP CONSTRAINT ck;

GO

-- oracle
ALTER TABLE "user" DROP CONSTRAINT ck

/

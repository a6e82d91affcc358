-- postgresql
ALTER TABLE "user" DROP CONSTRAINT pk;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop primary key 'pk' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("pk"); }), which does

-- mysql
ALTER TABLE user DROP PRIMARY KEY;

-- mariadb
ALTER TABLE user DROP PRIMARY KEY;

-- mssql
ALTER TABLE [user] DROP CONSTRAINT pk;

GO

-- oracle
ALTER TABLE "user" DROP CONSTRAINT pk

/

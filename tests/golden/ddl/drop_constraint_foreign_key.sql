-- postgresql
ALTER TABLE "user" DROP CONSTRAINT fk;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop foreign key 'fk' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("fk"); }), which does

-- mysql
ALTER TABLE user DROP FOREIGN KEY fk;

-- mariadb
ALTER TABLE user DROP FOREIGN KEY fk;

-- mssql
ALTER TABLE [user] DROP CONSTRAINT fk;

GO

-- oracle
ALTER TABLE "user" DROP CONSTRAINT fk

/

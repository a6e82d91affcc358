-- postgresql
ALTER TABLE "user" DROP CONSTRAINT uq_user_email;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop unique constraint 'uq_user_email' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("uq_user_email"); }), which does

-- mysql
ALTER TABLE user DROP INDEX uq_user_email;

-- mariadb
ALTER TABLE user DROP INDEX uq_user_email;

-- mssql
ALTER TABLE [user] DROP CONSTRAINT uq_user_email;

GO

-- oracle
ALTER TABLE "user" DROP CONSTRAINT uq_user_email

/

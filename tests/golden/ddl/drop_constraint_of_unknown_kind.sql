-- postgresql
ALTER TABLE "user" DROP CONSTRAINT uq;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop constraint 'uq' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("uq"); }), which does

-- mysql
-- differs from Alembic: Alembic asks for type_, which servers before 8.0.19 need
ALTER TABLE user DROP CONSTRAINT uq;

-- mariadb
-- differs from Alembic: Alembic asks for type_, which servers before 10.2 need
ALTER TABLE user DROP CONSTRAINT uq;

-- mssql
ALTER TABLE [user] DROP CONSTRAINT uq;

GO

-- oracle
ALTER TABLE "user" DROP CONSTRAINT uq

/

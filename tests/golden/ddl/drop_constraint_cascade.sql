-- postgresql
ALTER TABLE "user" DROP CONSTRAINT pk CASCADE;

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop constraint 'pk' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("pk"); }), which does

-- mysql
-- error: MySQL cannot drop what depends on a thing with it: drop constraint 'pk' of 'user'; drop that first, and leave cascade out

-- mariadb
-- error: MariaDB cannot drop what depends on a thing with it: drop constraint 'pk' of 'user'; drop that first, and leave cascade out

-- mssql
-- error: SQL Server cannot drop what depends on a thing with it: drop constraint 'pk' of 'user'; drop that first, and leave cascade out

-- oracle
ALTER TABLE "user" DROP CONSTRAINT pk CASCADE

/

-- postgresql
ALTER TABLE "user" ADD CONSTRAINT ck CHECK (age > 0) NO INHERIT NOT VALID;

-- sqlite
-- error: SQLite cannot add a constraint in place: add check constraint 'ck' to 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_check_constraint("ck", ...); }), which does

-- mysql
ALTER TABLE user ADD CONSTRAINT ck CHECK (age > 0);

-- mariadb
ALTER TABLE user ADD CONSTRAINT ck CHECK (age > 0);

-- mssql
ALTER TABLE [user] ADD CONSTRAINT ck CHECK (age > 0);

GO

-- oracle
ALTER TABLE "user" ADD CONSTRAINT ck CHECK (age > 0)

/

-- postgresql
ALTER TABLE "user" ADD CONSTRAINT uq UNIQUE (email);

-- sqlite
-- error: SQLite cannot add a constraint in place: add unique constraint 'uq' to 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_unique_constraint("uq", ...); }), which does

-- mysql
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (email) USING hash;

-- mariadb
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (email) USING hash;

-- mssql
ALTER TABLE [user] ADD CONSTRAINT uq UNIQUE (email);

GO

-- oracle
ALTER TABLE "user" ADD CONSTRAINT uq UNIQUE (email)

/

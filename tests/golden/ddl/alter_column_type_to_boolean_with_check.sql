-- postgresql
ALTER TABLE "user" ALTER COLUMN done TYPE BOOLEAN USING done::boolean;
ALTER TABLE "user" ALTER COLUMN done SET NOT NULL;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.done'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("done", ...); }), which does

-- mysql
ALTER TABLE user MODIFY done BOOL NOT NULL, ADD CONSTRAINT ck_done CHECK (done IN (0, 1));

-- mariadb
ALTER TABLE user MODIFY done BOOL NOT NULL, ADD CONSTRAINT ck_done CHECK (done IN (0, 1));

-- mssql
ALTER TABLE [user] ALTER COLUMN done BIT NOT NULL;

GO

-- oracle
-- differs from Alembic: what is NOT NULL already is not said again, which is an error there
ALTER TABLE "user" MODIFY done SMALLINT

/
ALTER TABLE "user" ADD CONSTRAINT ck_done CHECK (done IN (0, 1))

/

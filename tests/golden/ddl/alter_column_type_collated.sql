-- postgresql
ALTER TABLE "user" ALTER COLUMN name TYPE VARCHAR(40);

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("name", ...); }), which does

-- mysql
ALTER TABLE user MODIFY name VARCHAR(40) COLLATE `Latin1_General_BIN` NOT NULL;

-- mariadb
ALTER TABLE user MODIFY name VARCHAR(40) COLLATE `Latin1_General_BIN` NOT NULL;

-- mssql
-- differs from Alembic: a new type that says nothing of its collation keeps the old one's
ALTER TABLE [user] ALTER COLUMN name VARCHAR(40) COLLATE Latin1_General_BIN NOT NULL;

GO

-- oracle
ALTER TABLE "user" MODIFY name VARCHAR2(40 CHAR)

/

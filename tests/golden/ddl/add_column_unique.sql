-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER;
ALTER TABLE "user" ADD UNIQUE (n);

-- sqlite
-- error: SQLite cannot add a column in place that is unique: add column 'user.n'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.add_column(...); }), which does

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD UNIQUE (n);

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD UNIQUE (n);

-- mssql
ALTER TABLE [user] ADD n INTEGER NULL;

GO
ALTER TABLE [user] ADD UNIQUE (n);

GO

-- oracle
ALTER TABLE "user" ADD n INTEGER

/
ALTER TABLE "user" ADD UNIQUE (n)

/

-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

-- sqlite
-- error: SQLite cannot add a column in place that is computed and stored: add column 'user.n'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.add_column(...); }), which does

-- mysql
ALTER TABLE user ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

-- mariadb
ALTER TABLE user ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

-- mssql
ALTER TABLE [user] ADD n AS (a + b) PERSISTED;

GO

-- oracle
-- error: Oracle cannot store a computed column: add column 'user.n'; leave persisted out: it is computed when read

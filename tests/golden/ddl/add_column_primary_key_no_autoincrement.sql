-- postgresql
-- differs from Alembic: the column becomes the primary key, which Alembic leaves out in silence
ALTER TABLE "user" ADD COLUMN n INTEGER NOT NULL;
ALTER TABLE "user" ADD PRIMARY KEY (n);

-- sqlite
-- error: SQLite cannot add a column to the primary key in place: add column 'user.n'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_primary_key(...); }), which does

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER NOT NULL, ADD PRIMARY KEY (n);

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER NOT NULL, ADD PRIMARY KEY (n);

-- mssql
ALTER TABLE [user] ADD n INTEGER NOT NULL;

GO
ALTER TABLE [user] ADD PRIMARY KEY (n);

GO

-- oracle
ALTER TABLE "user" ADD n INTEGER NOT NULL

/
ALTER TABLE "user" ADD PRIMARY KEY (n)

/

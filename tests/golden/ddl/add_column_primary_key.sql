-- postgresql
-- differs from Alembic: the column becomes the primary key, which Alembic leaves out in silence
ALTER TABLE "user" ADD COLUMN n SERIAL;
ALTER TABLE "user" ADD PRIMARY KEY (n);

-- sqlite
-- error: SQLite cannot add a column to the primary key: add column 'user.n'; create a new table with the wanted columns, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD PRIMARY KEY (n);

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD PRIMARY KEY (n);

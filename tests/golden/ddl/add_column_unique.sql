-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER;
ALTER TABLE "user" ADD UNIQUE (n);

-- sqlite
-- error: SQLite cannot add a column that is unique: add column 'user.n'; leave unique out and use create_index with {.unique = true}

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD UNIQUE (n);

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD UNIQUE (n);

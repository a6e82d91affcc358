-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER;
ALTER TABLE "user" ADD UNIQUE (n);

-- sqlite
-- error: SQLite cannot add a column that is unique: add column 'user.n'; leave unique out and use create_index with {.unique = true}

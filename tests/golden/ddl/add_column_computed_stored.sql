-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

-- sqlite
-- error: SQLite cannot add a column that is computed and stored: add column 'user.n'; leave persisted out, so that it is computed when read

-- mysql
ALTER TABLE user ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

-- mariadb
ALTER TABLE user ADD COLUMN n INTEGER GENERATED ALWAYS AS (a + b) STORED;

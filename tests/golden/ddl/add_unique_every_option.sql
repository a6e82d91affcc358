-- postgresql
ALTER TABLE "user" ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (email) INCLUDE (name) USING INDEX TABLESPACE fast;

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add unique constraint 'uq' to 'user'; use create_index with {.unique = true}

-- mysql
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (email);

-- mariadb
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (email);

-- postgresql
ALTER TABLE s."user" ADD CONSTRAINT uq UNIQUE (email) INITIALLY DEFERRED;

-- sqlite
-- error: SQLite cannot add a constraint to a table that exists: add unique constraint 'uq' to 's.user'; use create_index with {.unique = true}

-- mysql
-- error: MySQL cannot defer a constraint: add unique constraint 'uq' to 's.user'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: add unique constraint 'uq' to 's.user'; leave deferrable and initially out

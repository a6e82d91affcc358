-- postgresql
CREATE UNIQUE INDEX ix ON "user" (name) NULLS NOT DISTINCT;

-- sqlite
CREATE UNIQUE INDEX ix ON user (name);

-- postgresql
CREATE INDEX IF NOT EXISTS ix ON "user" (email);

-- sqlite
CREATE INDEX IF NOT EXISTS ix ON user (email);

-- mysql
-- error: MySQL cannot do this only where it is missing: create index 'ix' on 'user'; leave if_not_exists out

-- mariadb
CREATE INDEX IF NOT EXISTS ix ON user (email);

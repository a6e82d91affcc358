-- postgresql
CREATE INDEX IF NOT EXISTS ix ON "user" (email);

-- sqlite
CREATE INDEX IF NOT EXISTS ix ON user (email);

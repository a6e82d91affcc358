CREATE INDEX IF NOT EXISTS ix ON "user" (email);

-- postgresql
CREATE INDEX ix ON "user" (name, bio);

-- sqlite
CREATE INDEX ix ON user (name, bio);

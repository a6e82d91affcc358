CREATE UNIQUE INDEX s.ix ON user ("Name", lower(email), created_at DESC);

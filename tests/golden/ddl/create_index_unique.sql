-- postgresql
CREATE UNIQUE INDEX ix ON s."user" ("Name", lower(email), created_at DESC);

-- sqlite
CREATE UNIQUE INDEX s.ix ON user ("Name", lower(email), created_at DESC);

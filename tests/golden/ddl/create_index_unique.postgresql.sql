CREATE UNIQUE INDEX ix ON s."user" ("Name", lower(email), created_at DESC);

-- postgresql
CREATE INDEX ix ON "user" (name, bio);

-- sqlite
CREATE INDEX ix ON user (name, bio);

-- mysql
CREATE FULLTEXT INDEX ix ON user (name, bio(20)) WITH PARSER ngram;

-- mariadb
CREATE FULLTEXT INDEX ix ON user (name, bio(20)) WITH PARSER ngram;

-- mssql
CREATE INDEX ix ON [user] (name, bio);

GO

-- oracle
CREATE INDEX ix ON "user" (name, bio)

/

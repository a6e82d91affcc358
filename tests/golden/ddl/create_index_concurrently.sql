-- postgresql
CREATE INDEX CONCURRENTLY ix ON "user" (email);

-- sqlite
CREATE INDEX ix ON user (email);

-- mysql
CREATE INDEX ix ON user (email);

-- mariadb
CREATE INDEX ix ON user (email);

-- mssql
CREATE INDEX ix ON [user] (email);

GO

-- oracle
CREATE INDEX ix ON "user" (email)

/

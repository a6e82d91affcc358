-- postgresql
CREATE INDEX ix ON "user" (a);

-- sqlite
CREATE INDEX ix ON user (a);

-- mysql
CREATE INDEX ix ON user (a);

-- mariadb
CREATE INDEX ix ON user (a);

-- mssql
CREATE INDEX ix ON [user] (a);

GO

-- oracle
CREATE BITMAP INDEX ix ON "user" (a)

/

-- postgresql
CREATE INDEX ix ON "user" (a);

-- sqlite
CREATE INDEX ix ON user (a);

-- mysql
CREATE INDEX ix ON user (a);

-- mariadb
CREATE INDEX ix ON user (a);

-- mssql
CREATE NONCLUSTERED COLUMNSTORE INDEX ix ON [user] (a);

GO

-- oracle
CREATE INDEX ix ON "user" (a)

/

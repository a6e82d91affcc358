-- postgresql
CREATE UNIQUE INDEX ix ON "user" (name) NULLS NOT DISTINCT;

-- sqlite
CREATE UNIQUE INDEX ix ON user (name);

-- mysql
CREATE UNIQUE INDEX ix ON user (name);

-- mariadb
CREATE UNIQUE INDEX ix ON user (name);

-- mssql
CREATE UNIQUE INDEX ix ON [user] (name);

GO

-- oracle
CREATE UNIQUE INDEX ix ON "user" (name)

/

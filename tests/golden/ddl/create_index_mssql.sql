-- postgresql
CREATE UNIQUE INDEX ix ON s."user" (a DESC);

-- sqlite
CREATE UNIQUE INDEX s.ix ON user (a DESC);

-- mysql
CREATE UNIQUE INDEX ix ON s.user (a DESC);

-- mariadb
CREATE UNIQUE INDEX ix ON s.user (a DESC);

-- mssql
CREATE UNIQUE NONCLUSTERED INDEX ix ON s.[user] (a DESC) INCLUDE (f, [G]) WHERE a > 0;

GO

-- oracle
CREATE UNIQUE INDEX s.ix ON s."user" (a DESC) COMPRESS 1

/

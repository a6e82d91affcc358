-- postgresql
DROP INDEX s.ix;

-- sqlite
DROP INDEX s.ix;

-- mysql
DROP INDEX ix ON s.user;

-- mariadb
DROP INDEX ix ON s.user;

-- mssql
DROP INDEX ix ON s.[user];

GO

-- oracle
DROP INDEX s.ix

/

-- postgresql
DROP TABLE "user";

-- sqlite
DROP TABLE user;

-- mysql
DROP TABLE user;

-- mariadb
DROP TABLE user;

-- mssql
DROP TABLE [user];

GO

-- oracle
DROP TABLE "user"

/

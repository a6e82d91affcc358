-- postgresql
ALTER TABLE "user" DROP COLUMN m;
DROP TYPE mood;

-- sqlite
ALTER TABLE user DROP COLUMN m;

-- mysql
ALTER TABLE user DROP COLUMN m;

-- mariadb
ALTER TABLE user DROP COLUMN m;

-- mssql
ALTER TABLE [user] DROP COLUMN m;

GO

-- oracle
ALTER TABLE "user" DROP COLUMN m

/

-- postgresql
ALTER TABLE "user" DROP COLUMN phone_number;

-- sqlite
ALTER TABLE user DROP COLUMN phone_number;

-- mysql
ALTER TABLE user DROP COLUMN phone_number;

-- mariadb
ALTER TABLE user DROP COLUMN phone_number;

-- mssql
ALTER TABLE [user] DROP COLUMN phone_number;

GO

-- oracle
ALTER TABLE "user" DROP COLUMN phone_number

/

-- postgresql
ALTER TABLE "user" ADD COLUMN is_active BOOLEAN DEFAULT true NOT NULL;

-- sqlite
ALTER TABLE user ADD COLUMN is_active BOOLEAN DEFAULT true NOT NULL;

-- mysql
ALTER TABLE user ADD COLUMN is_active BOOL NOT NULL DEFAULT true;

-- mariadb
ALTER TABLE user ADD COLUMN is_active BOOL NOT NULL DEFAULT true;

-- mssql
ALTER TABLE [user] ADD is_active BIT NOT NULL DEFAULT 1;

GO

-- oracle
ALTER TABLE "user" ADD is_active SMALLINT DEFAULT 1 NOT NULL

/

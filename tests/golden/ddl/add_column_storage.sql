-- postgresql
ALTER TABLE "user" ADD COLUMN n TEXT STORAGE EXTERNAL COMPRESSION lz4;

-- sqlite
ALTER TABLE user ADD COLUMN n TEXT;

-- mysql
ALTER TABLE user ADD COLUMN n TEXT;

-- mariadb
ALTER TABLE user ADD COLUMN n TEXT;

-- mssql
ALTER TABLE [user] ADD n VARCHAR(max) NULL;

GO

-- oracle
ALTER TABLE "user" ADD n CLOB

/

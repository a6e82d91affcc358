-- postgresql
ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);

-- sqlite
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

-- mysql
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

-- mariadb
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

-- mssql
ALTER TABLE [user] ADD phone_number VARCHAR(20) NULL;

GO

-- oracle
ALTER TABLE "user" ADD phone_number VARCHAR2(20 CHAR)

/

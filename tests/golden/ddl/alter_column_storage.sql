-- postgresql
ALTER TABLE "user" ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE "user" ALTER COLUMN name SET COMPRESSION lz4;

-- sqlite
-- nothing

-- mysql
-- nothing

-- mariadb
-- nothing

-- mssql
-- nothing

-- oracle
-- nothing

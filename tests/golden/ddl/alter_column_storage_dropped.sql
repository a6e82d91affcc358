-- postgresql
ALTER TABLE "user" ALTER COLUMN price SET STORAGE MAIN;
ALTER TABLE "user" ALTER COLUMN price SET COMPRESSION "default";

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

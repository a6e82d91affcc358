-- postgresql
ALTER TABLE "user" SET (fillfactor = 70);

-- sqlite
-- nothing

-- mysql
ALTER TABLE user ENGINE=InnoDB, KEY_BLOCK_SIZE=8;

-- mariadb
ALTER TABLE user ENGINE=InnoDB, KEY_BLOCK_SIZE=8;

-- mssql
-- nothing

-- oracle
ALTER TABLE "user" COMPRESS

/

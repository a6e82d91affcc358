-- postgresql
CREATE TABLE IF NOT EXISTS s.event_rest PARTITION OF s.event DEFAULT PARTITION BY HASH (id) TABLESPACE fast;

-- sqlite
-- error: SQLite cannot have partitions: create partition 's.event_rest' of 's.event'; use one table, or several with a view over them

-- mysql
-- error: MySQL cannot divide a partition further: create partition 's.event_rest' of 's.event'; give the table SUBPARTITION BY in mysql_partition_by

-- mariadb
-- error: MariaDB cannot divide a partition further: create partition 's.event_rest' of 's.event'; give the table SUBPARTITION BY in mysql_partition_by

-- mssql
-- error: SQL Server cannot divide a table into tables: create partition 's.event_rest' of 's.event'; write its partition function and scheme with op.execute

-- oracle
-- error: Oracle cannot divide a table into tables: create partition 's.event_rest' of 's.event'; write ALTER TABLE ... ADD PARTITION with op.execute

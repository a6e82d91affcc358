-- postgresql
ALTER TABLE s.event ATTACH PARTITION s.event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- sqlite
-- error: SQLite cannot have partitions: attach partition 's.event_2024' to 's.event'; use one table, or several with a view over them

-- mysql
-- error: MySQL cannot attach a table as a partition: attach partition 's.event_2024' to 's.event'; create the partition, and exchange it by op.execute("ALTER TABLE ... EXCHANGE PARTITION ...")

-- mariadb
-- error: MariaDB cannot attach a table as a partition: attach partition 's.event_2024' to 's.event'; create the partition, and exchange it by op.execute("ALTER TABLE ... EXCHANGE PARTITION ...")

-- mssql
-- error: SQL Server cannot divide a table into tables: attach partition 's.event_2024' to 's.event'; write its partition function and scheme with op.execute

-- oracle
-- error: Oracle cannot divide a table into tables: attach partition 's.event_2024' to 's.event'; write ALTER TABLE ... ADD PARTITION with op.execute

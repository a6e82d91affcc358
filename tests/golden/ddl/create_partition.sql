-- postgresql
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- sqlite
-- error: SQLite cannot have partitions: create partition 'event_2024' of 'event'; use one table, or several with a view over them

-- mysql
ALTER TABLE event ADD PARTITION (PARTITION event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'));

-- mariadb
ALTER TABLE event ADD PARTITION (PARTITION event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01'));

-- mssql
-- error: SQL Server cannot divide a table into tables: create partition 'event_2024' of 'event'; write its partition function and scheme with op.execute

-- oracle
-- error: Oracle cannot divide a table into tables: create partition 'event_2024' of 'event'; write ALTER TABLE ... ADD PARTITION with op.execute

-- postgresql
ALTER TABLE event DETACH PARTITION event_2024 FINALIZE;

-- sqlite
-- error: SQLite cannot have partitions: detach partition 'event_2024' from 'event'; use one table, or several with a view over them

-- mysql
-- error: MySQL cannot detach a partition and keep its rows as a table: detach partition 'event_2024' from 'event'; exchange it with a table by op.execute("ALTER TABLE ... EXCHANGE PARTITION ...")

-- mariadb
-- error: MariaDB cannot detach a partition and keep its rows as a table: detach partition 'event_2024' from 'event'; exchange it with a table by op.execute("ALTER TABLE ... EXCHANGE PARTITION ...")

-- mssql
-- error: SQL Server cannot divide a table into tables: detach partition 'event_2024' from 'event'; write its partition function and scheme with op.execute

-- oracle
-- error: Oracle cannot divide a table into tables: detach partition 'event_2024' from 'event'; write ALTER TABLE ... ADD PARTITION with op.execute

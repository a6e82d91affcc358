-- postgresql
CREATE TABLE IF NOT EXISTS s.event_rest PARTITION OF s.event DEFAULT PARTITION BY HASH (id) TABLESPACE fast;

-- sqlite
-- error: SQLite cannot have partitions: create partition 's.event_rest' of 's.event'; use one table, or several with a view over them

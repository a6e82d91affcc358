-- postgresql
ALTER TABLE s.event ATTACH PARTITION s.event_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- sqlite
-- error: SQLite cannot have partitions: attach partition 's.event_2024' to 's.event'; use one table, or several with a view over them

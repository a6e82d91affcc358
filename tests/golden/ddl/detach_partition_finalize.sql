-- postgresql
ALTER TABLE event DETACH PARTITION event_2024 FINALIZE;

-- sqlite
-- error: SQLite cannot have partitions: detach partition 'event_2024' from 'event'; use one table, or several with a view over them

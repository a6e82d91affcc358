-- postgresql
REFRESH MATERIALIZED VIEW CONCURRENTLY s.totals;

-- sqlite
-- error: SQLite cannot have materialized views: refresh materialized view 's.totals'; use create_view, or a table that is filled with op.execute

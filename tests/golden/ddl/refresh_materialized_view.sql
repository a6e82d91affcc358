-- postgresql
REFRESH MATERIALIZED VIEW totals;

-- sqlite
-- error: SQLite cannot have materialized views: refresh materialized view 'totals'; use create_view, or a table that is filled with op.execute

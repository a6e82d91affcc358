-- postgresql
REFRESH MATERIALIZED VIEW totals WITH NO DATA;

-- sqlite
-- error: SQLite cannot have materialized views: refresh materialized view 'totals'; use create_view, or a table that is filled with op.execute

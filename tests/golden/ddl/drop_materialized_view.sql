-- postgresql
DROP MATERIALIZED VIEW IF EXISTS totals CASCADE;

-- sqlite
-- error: SQLite cannot have materialized views: drop materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- postgresql
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS one;

-- sqlite
-- error: SQLite cannot have materialized views: create materialized view 'totals'; use create_view, or a table that is filled with op.execute

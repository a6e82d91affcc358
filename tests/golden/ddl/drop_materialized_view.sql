-- postgresql
DROP MATERIALIZED VIEW IF EXISTS totals CASCADE;

-- sqlite
-- error: SQLite cannot have materialized views: drop materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot drop materialized view 'totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot drop materialized view 'totals'; create a table of the rows, and fill it anew

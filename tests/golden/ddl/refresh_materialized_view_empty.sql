-- postgresql
REFRESH MATERIALIZED VIEW totals WITH NO DATA;

-- sqlite
-- error: SQLite cannot have materialized views: refresh materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot refresh materialized view 'totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot refresh materialized view 'totals'; create a table of the rows, and fill it anew

-- mssql
-- error: SQL Server cannot have materialized views: refresh materialized view 'totals'; write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute

-- oracle
-- error: Oracle cannot empty a materialized view: refresh materialized view 'totals'; drop it, and create it with with_data = false

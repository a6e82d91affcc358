-- postgresql
DROP MATERIALIZED VIEW IF EXISTS totals CASCADE;

-- sqlite
-- error: SQLite cannot have materialized views: drop materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot drop materialized view 'totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot drop materialized view 'totals'; create a table of the rows, and fill it anew

-- mssql
-- error: SQL Server cannot have materialized views: drop materialized view 'totals'; write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute

-- oracle
-- error: Oracle cannot drop what depends on a thing with it: drop materialized view 'totals'; drop that first, and leave cascade out

-- postgresql
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS one;

-- sqlite
-- error: SQLite cannot have materialized views: create materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot create materialized view 'totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot create materialized view 'totals'; create a table of the rows, and fill it anew

-- mssql
-- error: SQL Server cannot have materialized views: create materialized view 'totals'; write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute

-- oracle
CREATE MATERIALIZED VIEW totals BUILD IMMEDIATE AS SELECT 1 AS one

/

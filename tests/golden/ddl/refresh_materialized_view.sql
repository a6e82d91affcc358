-- postgresql
REFRESH MATERIALIZED VIEW totals;

-- sqlite
-- error: SQLite cannot have materialized views: refresh materialized view 'totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot refresh materialized view 'totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot refresh materialized view 'totals'; create a table of the rows, and fill it anew

-- mssql
-- error: SQL Server cannot have materialized views: refresh materialized view 'totals'; write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute

-- oracle
BEGIN
    DBMS_MVIEW.REFRESH('totals');
END;

/

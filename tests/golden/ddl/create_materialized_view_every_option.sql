-- postgresql
CREATE MATERIALIZED VIEW IF NOT EXISTS s.totals (one) USING heap WITH (fillfactor = 70) TABLESPACE fast AS SELECT 1 WITH NO DATA;

-- sqlite
-- error: SQLite cannot have materialized views: create materialized view 's.totals'; use create_view, or a table that is filled with op.execute

-- mysql
-- error: MySQL has no materialised views: cannot create materialized view 's.totals'; create a table of the rows, and fill it anew

-- mariadb
-- error: MariaDB has no materialised views: cannot create materialized view 's.totals'; create a table of the rows, and fill it anew

-- mssql
-- error: SQL Server cannot have materialized views: create materialized view 's.totals'; write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE MATERIALIZED VIEW s.totals (one) BUILD DEFERRED AS SELECT 1';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -12006 THEN
            RAISE;
        END IF;
END;

/

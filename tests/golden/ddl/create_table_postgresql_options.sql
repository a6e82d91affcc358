-- postgresql
CREATE UNLOGGED TABLE s.t (
    a INTEGER
) INHERITS (parent, "Other", s."Third") USING heap WITH (fillfactor = 70, autovacuum_enabled = false) TABLESPACE fast;
COMMENT ON TABLE s.t IS 'it''s';

-- sqlite
CREATE UNLOGGED TABLE s.t (
    a INTEGER
);

-- mysql
CREATE UNLOGGED TABLE s.t (
    a INTEGER
) COMMENT='it''s';

-- mariadb
CREATE UNLOGGED TABLE s.t (
    a INTEGER
) COMMENT='it''s';

-- mssql
-- error: SQL Server cannot make a table that is 'UNLOGGED': create table 's.t'; leave prefixes out; a temporary table has # in front of its name

-- oracle
-- error: Oracle cannot make a table that is 'UNLOGGED': create table 's.t'; use GLOBAL TEMPORARY, or leave prefixes out

-- postgresql
CREATE UNLOGGED TABLE s.t (
    a INTEGER
) INHERITS (parent, "Other") USING heap WITH (fillfactor = 70, autovacuum_enabled = false) TABLESPACE fast;
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

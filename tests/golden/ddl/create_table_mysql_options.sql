-- postgresql
CREATE TABLE t (
    a INTEGER
);
COMMENT ON TABLE t IS 'it''s';

-- sqlite
CREATE TABLE t (
    a INTEGER
);

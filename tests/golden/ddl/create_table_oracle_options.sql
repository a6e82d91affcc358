-- postgresql
CREATE TABLE t (
    a INTEGER
);

-- sqlite
CREATE TABLE t (
    a INTEGER
);

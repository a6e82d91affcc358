-- postgresql
CREATE TABLE t (
    c1 BYTEA,
    c2 BYTEA
);

-- sqlite
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB
);

-- mysql
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB(16)
);

-- mariadb
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB(16)
);

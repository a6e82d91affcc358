-- postgresql
CREATE TABLE t (
    a INTEGER
);

-- sqlite
CREATE TABLE t (
    a INTEGER
);

-- mysql
CREATE TABLE t (
    a INTEGER
);

-- mariadb
CREATE TABLE t (
    a INTEGER
);

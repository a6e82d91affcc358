-- postgresql
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- mysql
CREATE TABLE t (
    c1 VARCHAR(30)
);

-- mariadb
CREATE TABLE t (
    c1 VARCHAR(30)
);

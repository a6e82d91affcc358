-- postgresql
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT,
    c3 VARCHAR(20),
    c4 VARCHAR,
    c5 TEXT
);

-- sqlite
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT,
    c3 VARCHAR(20),
    c4 VARCHAR,
    c5 TEXT
);

-- mysql
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT(100),
    c3 VARCHAR(20),
    c4 VARCHAR(255),
    c5 TEXT
);

-- mariadb
CREATE TABLE t (
    c1 CHAR(3),
    c2 TEXT(100),
    c3 VARCHAR(20),
    c4 VARCHAR(255),
    c5 TEXT
);

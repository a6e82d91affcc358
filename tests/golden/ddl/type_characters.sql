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

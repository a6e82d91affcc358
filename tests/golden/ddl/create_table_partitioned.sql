-- postgresql
CREATE TABLE t (
    at DATE
) PARTITION BY RANGE (at);

-- sqlite
CREATE TABLE t (
    at DATE
);

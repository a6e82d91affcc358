-- postgresql
CREATE TABLE t (
    c1 s.mood
);

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(13)
);

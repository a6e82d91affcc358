-- postgresql
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'größte Freude');
CREATE TABLE t (
    c1 mood,
    c2 mood
);

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(13),
    c2 VARCHAR(13)
);

-- mysql
CREATE TABLE t (
    c1 ENUM('sad','it''s ok','größte Freude'),
    c2 ENUM('sad','it''s ok','größte Freude')
);

-- mariadb
CREATE TABLE t (
    c1 ENUM('sad','it''s ok','größte Freude'),
    c2 ENUM('sad','it''s ok','größte Freude')
);

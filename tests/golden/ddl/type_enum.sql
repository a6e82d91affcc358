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

-- mssql
CREATE TABLE t (
    c1 NVARCHAR(13) NULL,
    c2 NVARCHAR(13) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 VARCHAR2(13 CHAR),
    c2 VARCHAR2(13 CHAR)
)

/

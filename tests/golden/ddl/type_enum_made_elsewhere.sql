-- postgresql
CREATE TABLE t (
    c1 s.mood
);

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(13)
);

-- mysql
CREATE TABLE t (
    c1 ENUM('sad','it''s ok','größte Freude')
);

-- mariadb
CREATE TABLE t (
    c1 ENUM('sad','it''s ok','größte Freude')
);

-- mssql
CREATE TABLE t (
    c1 NVARCHAR(13) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 VARCHAR2(13 CHAR)
)

/

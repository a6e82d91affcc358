-- postgresql
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'größte Freude');
CREATE TABLE t (
    a mood DEFAULT 'sad' NOT NULL,
    b VARCHAR(13),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', 'größte Freude'))
);

-- sqlite
CREATE TABLE t (
    a VARCHAR(13) DEFAULT 'sad' NOT NULL,
    b VARCHAR(13),
    CONSTRAINT mood CHECK (a IN ('sad', 'it''s ok', 'größte Freude')),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', 'größte Freude'))
);

-- mysql
CREATE TABLE t (
    a ENUM('sad','it''s ok','größte Freude') NOT NULL DEFAULT 'sad',
    b VARCHAR(13),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', 'größte Freude'))
);

-- mariadb
CREATE TABLE t (
    a ENUM('sad','it''s ok','größte Freude') NOT NULL DEFAULT 'sad',
    b VARCHAR(13),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', 'größte Freude'))
);

-- mssql
-- differs from Alembic: a VARCHAR, which Alembic writes, would lose what is not in the code page of the database
CREATE TABLE t (
    a NVARCHAR(13) NOT NULL DEFAULT 'sad',
    b NVARCHAR(13) NULL,
    CONSTRAINT mood CHECK (a IN ('sad', 'it''s ok', N'größte Freude')),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', N'größte Freude'))
);

GO

-- oracle
CREATE TABLE t (
    a VARCHAR2(13 CHAR) DEFAULT 'sad' NOT NULL,
    b VARCHAR2(13 CHAR),
    CONSTRAINT mood CHECK (a IN ('sad', 'it''s ok', 'größte Freude')),
    CONSTRAINT ck_b CHECK (b IN ('sad', 'it''s ok', 'größte Freude'))
)

/

-- postgresql
CREATE TABLE t (
    a VARCHAR DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR DEFAULT lower('A'),
    d VARCHAR DEFAULT (1 + 1),
    e VARCHAR DEFAULT (1) + (1),
    f VARCHAR DEFAULT 'a b'
);

-- sqlite
CREATE TABLE t (
    a VARCHAR DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR DEFAULT (lower('A')),
    d VARCHAR DEFAULT (1 + 1),
    e VARCHAR DEFAULT ((1) + (1)),
    f VARCHAR DEFAULT 'a b'
);

-- mysql
-- differs from Alembic: a number is a literal, which needs no parentheses; Alembic puts them around -1.5
CREATE TABLE t (
    a VARCHAR(255) DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR(255) DEFAULT (lower('A')),
    d VARCHAR(255) DEFAULT (1 + 1),
    e VARCHAR(255) DEFAULT ((1) + (1)),
    f VARCHAR(255) DEFAULT 'a b'
);

-- mariadb
-- differs from Alembic: a number is a literal, which needs no parentheses; Alembic puts them around -1.5
CREATE TABLE t (
    a VARCHAR(255) DEFAULT 'it''s',
    b INTEGER DEFAULT -1.5,
    c VARCHAR(255) DEFAULT (lower('A')),
    d VARCHAR(255) DEFAULT (1 + 1),
    e VARCHAR(255) DEFAULT ((1) + (1)),
    f VARCHAR(255) DEFAULT 'a b'
);

-- mssql
CREATE TABLE t (
    a VARCHAR(max) NULL DEFAULT 'it''s',
    b INTEGER NULL DEFAULT -1.5,
    c VARCHAR(max) NULL DEFAULT lower('A'),
    d VARCHAR(max) NULL DEFAULT (1 + 1),
    e VARCHAR(max) NULL DEFAULT (1) + (1),
    f VARCHAR(max) NULL DEFAULT 'a b'
);

GO

-- oracle
-- error: Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in String(200), or use Text()

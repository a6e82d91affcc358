-- postgresql
CREATE TABLE t (
    c1 BYTEA,
    c2 BYTEA
);

-- sqlite
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB
);

-- mysql
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB(16)
);

-- mariadb
CREATE TABLE t (
    c1 BLOB,
    c2 BLOB(16)
);

-- mssql
-- differs from Alembic: (max) stands for TEXT, NTEXT and IMAGE, which the server is about to drop
CREATE TABLE t (
    c1 VARBINARY(max) NULL,
    c2 VARBINARY(max) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 BLOB,
    c2 RAW(16)
)

/

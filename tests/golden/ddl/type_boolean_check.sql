-- postgresql
CREATE TABLE t (
    a BOOLEAN
);

-- sqlite
CREATE TABLE t (
    a BOOLEAN,
    CONSTRAINT ck_a CHECK (a IN (0, 1))
);

-- mysql
CREATE TABLE t (
    a BOOL,
    CONSTRAINT ck_a CHECK (a IN (0, 1))
);

-- mariadb
CREATE TABLE t (
    a BOOL,
    CONSTRAINT ck_a CHECK (a IN (0, 1))
);

-- mssql
CREATE TABLE t (
    a BIT NULL
);

GO

-- oracle
CREATE TABLE t (
    a SMALLINT,
    CONSTRAINT ck_a CHECK (a IN (0, 1))
)

/

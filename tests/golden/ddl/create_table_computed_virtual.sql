-- postgresql
CREATE TABLE t (
    n INTEGER,
    m INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL
);

-- sqlite
CREATE TABLE t (
    n INTEGER,
    m INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL
);

-- mysql
CREATE TABLE t (
    n INTEGER,
    m INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL
);

-- mariadb
CREATE TABLE t (
    n INTEGER,
    m INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL
);

-- mssql
CREATE TABLE t (
    n INTEGER NULL,
    m AS (n * 2)
);

GO

-- oracle
CREATE TABLE t (
    n INTEGER,
    m INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL
)

/

-- postgresql
CREATE TABLE t (
    id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 CACHE 10),
    n INTEGER NOT NULL,
    m INTEGER GENERATED ALWAYS AS (n * 2) STORED,
    k INTEGER NOT NULL,
    PRIMARY KEY (id)
);
COMMENT ON COLUMN t.n IS 'it''s a number';

-- sqlite
CREATE TABLE t (
    id INTEGER NOT NULL,
    n INTEGER NOT NULL,
    m INTEGER GENERATED ALWAYS AS (n * 2),
    k INTEGER NOT NULL ON CONFLICT IGNORE,
    PRIMARY KEY (id)
);

-- mysql
-- error: MySQL cannot count column 'id' in the steps of its identity: create table 't'; say autoincrement, or give the identity a start alone

-- mariadb
-- error: MariaDB cannot count column 'id' in the steps of its identity: create table 't'; say autoincrement, or give the identity a start alone

-- mssql
-- error: SQL Server cannot count a column with bounds, a cycle or a cache: create table 't'; give start and increment alone

-- oracle
CREATE TABLE t (
    id NUMBER(19) GENERATED ALWAYS AS IDENTITY (START WITH 5 CACHE 10) NOT NULL,
    n INTEGER NOT NULL,
    m INTEGER GENERATED ALWAYS AS (n * 2),
    k INTEGER NOT NULL,
    PRIMARY KEY (id)
)

/
COMMENT ON COLUMN t.n IS 'it''s a number'

/

-- postgresql
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOLEAN,
    e VARCHAR,
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE PRECISION,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME WITHOUT TIME ZONE,
    p TIME WITH TIME ZONE,
    q TIMESTAMP WITHOUT TIME ZONE,
    r TIMESTAMP WITH TIME ZONE,
    s INTERVAL,
    t BYTEA,
    u UUID,
    v JSON,
    w tsvector
);

-- sqlite
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOLEAN,
    e VARCHAR,
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT,
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u CHAR(32),
    v JSON,
    w tsvector
);

-- mysql
-- differs from Alembic: a VARCHAR needs a length here; SQLAlchemy refuses a String without one
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOL,
    e VARCHAR(255),
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u CHAR(32),
    v JSON,
    w tsvector
);

-- mariadb
-- differs from Alembic: a VARCHAR needs a length here; SQLAlchemy refuses a String without one
CREATE TABLE t (
    a INTEGER,
    b SMALLINT,
    c BIGINT,
    d BOOL,
    e VARCHAR(255),
    f VARCHAR(10),
    g TEXT,
    h FLOAT,
    i FLOAT(24),
    j DOUBLE,
    k NUMERIC,
    l NUMERIC(10),
    m NUMERIC(10, 2),
    n DATE,
    o TIME,
    p TIME,
    q DATETIME,
    r DATETIME,
    s DATETIME,
    t BLOB,
    u UUID,
    v JSON,
    w tsvector
);

-- postgresql
CREATE TABLE t (
    id SERIAL NOT NULL,
    a VARCHAR(20),
    b BOOLEAN,
    c FLOAT,
    d TIMESTAMP WITHOUT TIME ZONE,
    e NUMERIC(10, 2),
    f BYTEA,
    PRIMARY KEY (id)
);

-- sqlite
CREATE TABLE t (
    id INTEGER NOT NULL,
    a TEXT,
    b INTEGER,
    c REAL,
    d TEXT,
    e REAL,
    f BLOB,
    PRIMARY KEY (id)
) WITHOUT ROWID, STRICT;

-- mysql
CREATE TABLE t (
    id INTEGER NOT NULL AUTO_INCREMENT,
    a VARCHAR(20),
    b BOOL,
    c FLOAT,
    d DATETIME,
    e NUMERIC(10, 2),
    f BLOB,
    PRIMARY KEY (id)
);

-- mariadb
CREATE TABLE t (
    id INTEGER NOT NULL AUTO_INCREMENT,
    a VARCHAR(20),
    b BOOL,
    c FLOAT,
    d DATETIME,
    e NUMERIC(10, 2),
    f BLOB,
    PRIMARY KEY (id)
);

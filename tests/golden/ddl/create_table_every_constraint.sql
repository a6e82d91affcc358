-- postgresql
CREATE TABLE t (
    a SERIAL NOT NULL,
    b INTEGER,
    CONSTRAINT pk PRIMARY KEY (a) INCLUDE (b),
    CONSTRAINT uq UNIQUE (b),
    CONSTRAINT ck CHECK (a > 0) NO INHERIT
);
CREATE UNIQUE INDEX ix ON t (b DESC);

-- sqlite
CREATE TABLE t (
    a INTEGER NOT NULL,
    b INTEGER,
    CONSTRAINT pk PRIMARY KEY (a) ON CONFLICT REPLACE,
    CONSTRAINT uq UNIQUE (b) ON CONFLICT IGNORE,
    CONSTRAINT ck CHECK (a > 0)
);
CREATE UNIQUE INDEX ix ON t (b DESC);

-- mysql
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE t (
    a INTEGER NOT NULL AUTO_INCREMENT,
    b INTEGER,
    CONSTRAINT pk PRIMARY KEY (a),
    CONSTRAINT uq UNIQUE (b),
    CONSTRAINT ck CHECK (a > 0),
    UNIQUE INDEX ix (b DESC)
);

-- mariadb
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE t (
    a INTEGER NOT NULL AUTO_INCREMENT,
    b INTEGER,
    CONSTRAINT pk PRIMARY KEY (a),
    CONSTRAINT uq UNIQUE (b),
    CONSTRAINT ck CHECK (a > 0),
    UNIQUE INDEX ix (b DESC)
);

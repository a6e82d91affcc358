-- postgresql
CREATE TABLE t (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    CONSTRAINT pk PRIMARY KEY (a, b),
    CONSTRAINT uq UNIQUE (a, b),
    CONSTRAINT ck CHECK (a > 0),
    CHECK (b > 0),
    CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES "user" (a, b) MATCH FULL ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);

-- sqlite
CREATE TABLE t (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    CONSTRAINT pk PRIMARY KEY (a, b),
    CONSTRAINT uq UNIQUE (a, b),
    CONSTRAINT ck CHECK (a > 0),
    CHECK (b > 0),
    CONSTRAINT fk FOREIGN KEY(a, b) REFERENCES user (a, b) MATCH FULL ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED
);

-- mysql
-- error: MySQL cannot defer a constraint: create table 't'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: create table 't'; leave deferrable and initially out

-- mssql
-- error: SQL Server cannot defer a constraint: create table 't'; leave deferrable and initially out

-- oracle
-- error: Oracle cannot hold a foreign key with MATCH: create table 't'; leave match out

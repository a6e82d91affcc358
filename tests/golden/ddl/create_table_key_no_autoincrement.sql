-- postgresql
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

-- sqlite
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

-- mysql
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

-- mariadb
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

-- mssql
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

GO

-- oracle
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
)

/

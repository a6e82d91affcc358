-- postgresql
CREATE TABLE t (
    id INTEGER DEFAULT '1' NOT NULL,
    PRIMARY KEY (id)
);

-- sqlite
CREATE TABLE t (
    id INTEGER DEFAULT '1' NOT NULL,
    PRIMARY KEY (id)
);

-- mysql
CREATE TABLE t (
    id INTEGER NOT NULL DEFAULT '1',
    PRIMARY KEY (id)
);

-- mariadb
CREATE TABLE t (
    id INTEGER NOT NULL DEFAULT '1',
    PRIMARY KEY (id)
);

-- mssql
CREATE TABLE t (
    id INTEGER NOT NULL DEFAULT '1',
    PRIMARY KEY (id)
);

GO

-- oracle
CREATE TABLE t (
    id INTEGER DEFAULT '1' NOT NULL,
    PRIMARY KEY (id)
)

/

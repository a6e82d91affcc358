-- postgresql
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES "user" (id)
);

-- sqlite
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES user (id)
);

-- mysql
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES user (id)
);

-- mariadb
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES user (id)
);

-- mssql
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES [user] (id)
);

GO

-- oracle
CREATE TABLE t (
    id INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES "user" (id)
)

/

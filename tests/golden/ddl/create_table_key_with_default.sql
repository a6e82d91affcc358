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

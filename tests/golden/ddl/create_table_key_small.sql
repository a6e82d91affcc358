-- postgresql
CREATE TABLE t (
    id SMALLSERIAL NOT NULL,
    PRIMARY KEY (id)
);

-- sqlite
CREATE TABLE t (
    id SMALLINT NOT NULL,
    PRIMARY KEY (id)
);

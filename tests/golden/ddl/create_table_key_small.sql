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

-- mysql
CREATE TABLE t (
    id SMALLINT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

-- mariadb
CREATE TABLE t (
    id SMALLINT NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);

-- postgresql
CREATE TABLE t (
    a SERIAL NOT NULL,
    b INTEGER NOT NULL,
    PRIMARY KEY (a, b)
);

-- sqlite
-- error: SQLite cannot let column 'a' count up by itself: create table 't'; make it the whole primary key, or leave autoincrement and identity out

-- mysql
CREATE TABLE t (
    a INTEGER NOT NULL AUTO_INCREMENT,
    b INTEGER NOT NULL,
    PRIMARY KEY (a, b)
);

-- mariadb
CREATE TABLE t (
    a INTEGER NOT NULL AUTO_INCREMENT,
    b INTEGER NOT NULL,
    PRIMARY KEY (a, b)
);

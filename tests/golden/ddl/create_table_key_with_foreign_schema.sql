-- postgresql
CREATE TABLE t (
    id INTEGER,
    FOREIGN KEY(id) REFERENCES s."user" (id)
);

-- sqlite
-- error: SQLite cannot let a foreign key refer to another database, 's': create table 't'; leave the foreign key out

-- mysql
CREATE TABLE t (
    id INTEGER,
    FOREIGN KEY(id) REFERENCES s.user (id)
);

-- mariadb
CREATE TABLE t (
    id INTEGER,
    FOREIGN KEY(id) REFERENCES s.user (id)
);

-- mssql
CREATE TABLE t (
    id INTEGER NULL,
    FOREIGN KEY(id) REFERENCES s.[user] (id)
);

GO

-- oracle
CREATE TABLE t (
    id INTEGER,
    FOREIGN KEY(id) REFERENCES s."user" (id)
)

/

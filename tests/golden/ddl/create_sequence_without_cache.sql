-- postgresql
CREATE SEQUENCE ids CACHE 1;

-- sqlite
-- error: SQLite cannot have sequences: create sequence 'ids'; let an integer primary key count up by itself

-- mysql
-- error: MySQL has no sequences: cannot create sequence 'ids'; let a column count by autoincrement

-- mariadb
CREATE SEQUENCE ids CACHE 1;

-- mssql
CREATE SEQUENCE ids CACHE 1;

GO

-- oracle
CREATE SEQUENCE ids NOCACHE

/

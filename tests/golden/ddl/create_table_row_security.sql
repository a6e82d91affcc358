-- postgresql
CREATE TABLE t (
    a INTEGER
);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;

-- sqlite
CREATE TABLE t (
    a INTEGER
);

-- mysql
CREATE TABLE t (
    a INTEGER
);

-- mariadb
CREATE TABLE t (
    a INTEGER
);

-- mssql
CREATE TABLE t (
    a INTEGER NULL
);

GO

-- oracle
CREATE TABLE t (
    a INTEGER
)

/

-- postgresql
CREATE TABLE t (
    a INTEGER,
    UNIQUE (a) DEFERRABLE
);

-- sqlite
-- error: SQLite cannot defer a constraint that is no foreign key: create table 't'; leave deferrable and initially out

-- mysql
-- error: MySQL cannot defer a constraint: create table 't'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: create table 't'; leave deferrable and initially out

-- mssql
-- error: SQL Server cannot defer a constraint: create table 't'; leave deferrable and initially out

-- oracle
CREATE TABLE t (
    a INTEGER,
    UNIQUE (a) DEFERRABLE
)

/

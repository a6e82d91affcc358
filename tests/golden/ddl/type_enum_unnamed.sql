-- postgresql
-- error: PostgreSQL cannot make an enum type without a name, of the values ('a', 'b'); give it one, or say native_enum = false to make the column a VARCHAR

-- sqlite
CREATE TABLE t (
    c1 VARCHAR(1)
);

-- mysql
CREATE TABLE t (
    c1 ENUM('a','b')
);

-- mariadb
CREATE TABLE t (
    c1 ENUM('a','b')
);

-- mssql
CREATE TABLE t (
    c1 VARCHAR(1) NULL
);

GO

-- oracle
CREATE TABLE t (
    c1 VARCHAR2(1 CHAR)
)

/

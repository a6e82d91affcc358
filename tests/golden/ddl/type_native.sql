-- postgresql
CREATE TABLE t (
    c1 BYTEA,
    c2 JSONB,
    c3 INET,
    c4 CIDR,
    c5 MACADDR,
    c6 MACADDR8,
    c7 TSVECTOR,
    c8 TSQUERY,
    c9 HSTORE,
    c10 CITEXT,
    c11 MONEY,
    c12 OID,
    c13 REGCLASS,
    c14 XML
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's BYTEA: it has no such type; use LargeBinary(), or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's BYTEA: it has no such type; use LargeBinary(), or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's BYTEA: it has no such type; use LargeBinary(), or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's BYTEA: it has no such type; use LargeBinary(), or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's BYTEA: it has no such type; use LargeBinary(), or ask op.dialect()

-- postgresql
CREATE DOMAIN s.email AS TEXT DEFAULT 'a@b' CONSTRAINT ck_email CHECK (VALUE LIKE '%@%') NOT NULL;
CREATE TABLE t (
    a s.email,
    b positive
);

-- sqlite
-- error: SQLite cannot make a column of PostgreSQL's domain 'email': it has no such type; use the type that it stands for, or ask op.dialect()

-- mysql
-- error: MySQL cannot make a column of PostgreSQL's domain 'email': it has no such type; use the type that it stands for, or ask op.dialect()

-- mariadb
-- error: MariaDB cannot make a column of PostgreSQL's domain 'email': it has no such type; use the type that it stands for, or ask op.dialect()

-- mssql
-- error: SQL Server cannot make a column of PostgreSQL's domain 'email': it has no such type; use the type that it stands for, or ask op.dialect()

-- oracle
-- error: Oracle cannot make a column of PostgreSQL's domain 'email': it has no such type; use the type that it stands for, or ask op.dialect()

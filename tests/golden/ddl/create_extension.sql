-- postgresql
CREATE EXTENSION pgcrypto;

-- sqlite
-- error: SQLite cannot handle extensions by SQL: create extension 'pgcrypto'; load the one that is wanted where the connection is made

-- mysql
-- error: MySQL has no extensions: cannot create extension 'pgcrypto'; leave the call out

-- mariadb
-- error: MariaDB has no extensions: cannot create extension 'pgcrypto'; leave the call out

-- mssql
-- error: SQL Server cannot have extensions: create extension 'pgcrypto'; leave the call out; ask op.dialect()

-- oracle
-- error: Oracle cannot have extensions: create extension 'pgcrypto'; leave the call out; ask op.dialect()

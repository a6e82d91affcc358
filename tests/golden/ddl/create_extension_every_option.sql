-- postgresql
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA s VERSION '1.1' CASCADE;

-- sqlite
-- error: SQLite cannot handle extensions by SQL: create extension 'uuid-ossp'; load the one that is wanted where the connection is made

-- mysql
-- error: MySQL has no extensions: cannot create extension 'uuid-ossp'; leave the call out

-- mariadb
-- error: MariaDB has no extensions: cannot create extension 'uuid-ossp'; leave the call out

-- mssql
-- error: SQL Server cannot have extensions: create extension 'uuid-ossp'; leave the call out; ask op.dialect()

-- oracle
-- error: Oracle cannot have extensions: create extension 'uuid-ossp'; leave the call out; ask op.dialect()

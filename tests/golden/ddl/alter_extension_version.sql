-- postgresql
ALTER EXTENSION "uuid-ossp" UPDATE TO 'it''s 1.1';
ALTER EXTENSION "uuid-ossp" SET SCHEMA s;

-- sqlite
-- error: SQLite cannot handle extensions by SQL: alter extension 'uuid-ossp'; load the one that is wanted where the connection is made

-- mysql
-- error: MySQL has no extensions: cannot alter extension 'uuid-ossp'; leave the call out

-- mariadb
-- error: MariaDB has no extensions: cannot alter extension 'uuid-ossp'; leave the call out

-- mssql
-- error: SQL Server cannot have extensions: alter extension 'uuid-ossp'; leave the call out; ask op.dialect()

-- oracle
-- error: Oracle cannot have extensions: alter extension 'uuid-ossp'; leave the call out; ask op.dialect()

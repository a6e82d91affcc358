-- postgresql
DROP EXTENSION IF EXISTS "uuid-ossp" CASCADE;

-- sqlite
-- error: SQLite cannot handle extensions by SQL: drop extension 'uuid-ossp'; load the one that is wanted where the connection is made

-- mysql
-- error: MySQL has no extensions: cannot drop extension 'uuid-ossp'; leave the call out

-- mariadb
-- error: MariaDB has no extensions: cannot drop extension 'uuid-ossp'; leave the call out

-- mssql
-- error: SQL Server cannot have extensions: drop extension 'uuid-ossp'; leave the call out; ask op.dialect()

-- oracle
-- error: Oracle cannot have extensions: drop extension 'uuid-ossp'; leave the call out; ask op.dialect()

-- postgresql
DROP SCHEMA app;

-- sqlite
-- error: SQLite cannot have schemas: drop schema 'app'; attach a database file to the connection in its place

-- mysql
-- error: MySQL cannot drop a schema and spare its tables: drop schema 'app'; say cascade = true where they shall go too

-- mariadb
-- error: MariaDB cannot drop a schema and spare its tables: drop schema 'app'; say cascade = true where they shall go too

-- mssql
DROP SCHEMA app;

GO

-- oracle
-- error: Oracle cannot have a schema that is no user: drop schema 'app'; write CREATE USER, ALTER USER or DROP USER with op.execute

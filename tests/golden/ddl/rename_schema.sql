-- postgresql
ALTER SCHEMA app RENAME TO "App";

-- sqlite
-- error: SQLite cannot have schemas: rename schema 'app' to 'App'; attach a database file to the connection in its place

-- mysql
-- error: MySQL cannot rename a schema: rename schema 'app' to 'App'; create the new one, and move each table by op.execute("RENAME TABLE ...")

-- mariadb
-- error: MariaDB cannot rename a schema: rename schema 'app' to 'App'; create the new one, and move each table by op.execute("RENAME TABLE ...")

-- mssql
-- error: SQL Server cannot rename a schema: rename schema 'app' to 'App'; create the new one, and move each table by op.execute("ALTER SCHEMA ... TRANSFER ...")

-- oracle
-- error: Oracle cannot have a schema that is no user: rename schema 'app' to 'App'; write CREATE USER, ALTER USER or DROP USER with op.execute

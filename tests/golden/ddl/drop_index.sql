-- postgresql
DROP INDEX ix;

-- sqlite
DROP INDEX ix;

-- mysql
-- differs from Alembic: Alembic writes ON no_table
-- error: MySQL cannot drop an index without its table's name: drop index 'ix'; give table_name

-- mariadb
-- differs from Alembic: Alembic writes ON no_table
-- error: MariaDB cannot drop an index without its table's name: drop index 'ix'; give table_name

-- mssql
-- differs from Alembic: Alembic writes ON no_table
-- error: SQL Server cannot drop an index without its table's name: drop index 'ix'; give table_name

-- oracle
DROP INDEX ix

/

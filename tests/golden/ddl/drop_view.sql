-- postgresql
DROP VIEW adult;

-- sqlite
DROP VIEW adult;

-- mysql
DROP VIEW adult;

-- mariadb
DROP VIEW adult;

-- mssql
DROP VIEW adult;

GO

-- oracle
DROP VIEW adult

/

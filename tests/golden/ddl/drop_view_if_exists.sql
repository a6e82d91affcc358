-- postgresql
DROP VIEW IF EXISTS adult;

-- sqlite
DROP VIEW IF EXISTS adult;

-- mysql
DROP VIEW IF EXISTS adult;

-- mariadb
DROP VIEW IF EXISTS adult;

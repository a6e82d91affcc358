-- postgresql
DROP VIEW adult;

-- sqlite
DROP VIEW adult;

-- mysql
DROP VIEW adult;

-- mariadb
DROP VIEW adult;

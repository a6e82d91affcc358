-- postgresql
DROP VIEW adult;

-- sqlite
DROP VIEW adult;

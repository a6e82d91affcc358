-- postgresql
DROP VIEW IF EXISTS adult;

-- sqlite
DROP VIEW IF EXISTS adult;

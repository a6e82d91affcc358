-- postgresql
DROP TRIGGER IF EXISTS log_insert ON s."user";

-- sqlite
DROP TRIGGER IF EXISTS s.log_insert;

-- mysql
DROP TRIGGER IF EXISTS s.log_insert;

-- mariadb
DROP TRIGGER IF EXISTS s.log_insert;

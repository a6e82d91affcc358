-- postgresql
DROP TRIGGER IF EXISTS log_insert ON s."user";

-- sqlite
DROP TRIGGER IF EXISTS s.log_insert;

-- postgresql
DROP TABLE IF EXISTS s."user";

-- sqlite
DROP TABLE IF EXISTS s.user;

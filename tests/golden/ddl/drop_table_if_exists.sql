-- postgresql
DROP TABLE IF EXISTS s."user";

-- sqlite
DROP TABLE IF EXISTS s.user;

-- mysql
DROP TABLE IF EXISTS s.user;

-- mariadb
DROP TABLE IF EXISTS s.user;

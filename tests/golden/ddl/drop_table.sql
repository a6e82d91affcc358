-- postgresql
DROP TABLE "user";

-- sqlite
DROP TABLE user;

-- mysql
DROP TABLE user;

-- mariadb
DROP TABLE user;

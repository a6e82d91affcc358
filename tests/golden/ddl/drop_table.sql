-- postgresql
DROP TABLE "user";

-- sqlite
DROP TABLE user;

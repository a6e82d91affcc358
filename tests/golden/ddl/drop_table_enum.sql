-- postgresql
DROP TABLE IF EXISTS "user";
DROP TYPE IF EXISTS s.mood;

-- sqlite
DROP TABLE IF EXISTS user;

-- mysql
DROP TABLE IF EXISTS user;

-- mariadb
DROP TABLE IF EXISTS user;

-- postgresql
ALTER TABLE "user" ADD COLUMN n SERIAL;

-- sqlite
-- error: SQLite cannot add a column that counts up by itself: add column 'user.n'; leave autoincrement and identity out

-- mysql
ALTER TABLE user ADD COLUMN n INTEGER AUTO_INCREMENT;

-- mariadb
ALTER TABLE user ADD COLUMN n INTEGER AUTO_INCREMENT;

-- postgresql
ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);

-- sqlite
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

-- mysql
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

-- mariadb
ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);

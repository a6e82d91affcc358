-- postgresql
ALTER TABLE "user" DROP COLUMN phone_number;

-- sqlite
ALTER TABLE user DROP COLUMN phone_number;

-- postgresql
ALTER TABLE "user" DROP COLUMN m;
DROP TYPE mood;

-- sqlite
ALTER TABLE user DROP COLUMN m;

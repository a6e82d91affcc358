-- postgresql
ALTER TABLE "user" RENAME COLUMN name TO full_name;

-- sqlite
ALTER TABLE user RENAME COLUMN name TO full_name;

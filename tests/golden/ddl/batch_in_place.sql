-- postgresql
ALTER TABLE "user" ADD COLUMN new_field VARCHAR;
ALTER TABLE "user" RENAME COLUMN old_field TO renamed_field;
ALTER TABLE "user" DROP COLUMN gone;

-- sqlite
-- differs from Alembic: SQLite renames and drops columns by itself, which Alembic does by way of a new table
ALTER TABLE user RENAME COLUMN old_field TO renamed_field;
ALTER TABLE user ADD COLUMN new_field VARCHAR;
ALTER TABLE user DROP COLUMN gone;

-- mysql
ALTER TABLE user ADD COLUMN new_field VARCHAR(255);
ALTER TABLE user RENAME COLUMN old_field TO renamed_field;
ALTER TABLE user DROP COLUMN gone;

-- mariadb
ALTER TABLE user ADD COLUMN new_field VARCHAR(255);
ALTER TABLE user RENAME COLUMN old_field TO renamed_field;
ALTER TABLE user DROP COLUMN gone;

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

-- mssql
ALTER TABLE [user] ADD new_field VARCHAR(max) NULL;

GO
EXEC sp_rename N'[user].old_field', N'renamed_field', N'COLUMN';

GO
ALTER TABLE [user] DROP COLUMN gone;

GO

-- oracle
-- error: Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in String(200), or use Text()

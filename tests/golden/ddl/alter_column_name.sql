-- postgresql
ALTER TABLE "user" RENAME COLUMN name TO full_name;

-- sqlite
ALTER TABLE user RENAME COLUMN name TO full_name;

-- mysql
-- differs from Alembic: RENAME COLUMN leaves the rest of the column alone; Alembic states it anew and asks for its type
ALTER TABLE user RENAME COLUMN name TO full_name;

-- mariadb
-- differs from Alembic: RENAME COLUMN leaves the rest of the column alone; Alembic states it anew and asks for its type
ALTER TABLE user RENAME COLUMN name TO full_name;

-- mssql
EXEC sp_rename N'[user].name', N'full_name', N'COLUMN';

GO

-- oracle
ALTER TABLE "user" RENAME COLUMN name TO full_name

/

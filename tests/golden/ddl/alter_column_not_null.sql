-- postgresql
ALTER TABLE "user" ALTER COLUMN role SET NOT NULL;

-- sqlite
-- error: SQLite cannot alter in place whether a column may be NULL: alter column 'user.role'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("role", ...); }), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.role' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_server_default and existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.role' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_server_default and existing_comment

-- mssql
-- error: SQL Server cannot change whether a column may be NULL without its type: alter column 'user.role'; give existing_type, or type_

-- oracle
ALTER TABLE "user" MODIFY role NOT NULL

/

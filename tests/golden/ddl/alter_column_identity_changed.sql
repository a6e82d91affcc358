-- postgresql
ALTER TABLE "user" ALTER COLUMN id SET GENERATED ALWAYS SET NO MAXVALUE SET CYCLE;

-- sqlite
-- error: SQLite cannot alter in place whether a column counts up by itself: alter column 'user.id'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("id", ...); }), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.id' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable and existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.id' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable and existing_comment

-- mssql
-- error: SQL Server cannot change whether and how a column counts up: alter column 'user.id'; add another column, copy the values, and drop this one

-- oracle
ALTER TABLE "user" MODIFY id GENERATED ALWAYS AS IDENTITY (START WITH 10 NOMAXVALUE CYCLE)

/

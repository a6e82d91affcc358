-- postgresql
ALTER TABLE "user" ALTER COLUMN id SET GENERATED ALWAYS SET NO MAXVALUE SET CYCLE;

-- sqlite
-- error: SQLite cannot have identities: alter column 'user.id'; let an integer primary key count up by itself

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

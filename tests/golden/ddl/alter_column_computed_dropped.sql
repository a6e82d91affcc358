-- postgresql
ALTER TABLE "user" ALTER COLUMN age DROP EXPRESSION;

-- sqlite
-- error: SQLite cannot alter in place how a column is computed: alter column 'user.age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("age", ...); }), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable, existing_server_default and existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable, existing_server_default and existing_comment

-- mssql
-- error: SQL Server cannot change how a column is computed: alter column 'user.age'; drop the column, and add it anew

-- oracle
-- error: Oracle cannot make an ordinary column of a computed one: alter column 'user.age'; drop the column, and add it anew

-- postgresql
ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3) USING age::text;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 'user.age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("age", ...); }), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_nullable, existing_server_default and existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_nullable, existing_server_default and existing_comment

-- mssql
-- differs from Alembic: Alembic lets the column become NULL, and warns
-- error: SQL Server cannot change a column's type without a word on NULL, which it would then allow: alter column 'user.age'; give existing_nullable, or nullable

-- oracle
ALTER TABLE "user" MODIFY age VARCHAR2(3 CHAR)

/

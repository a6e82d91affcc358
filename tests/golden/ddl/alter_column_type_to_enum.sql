-- postgresql
-- differs from Alembic: the type is made, and the values are cast to it, which Alembic leaves to its user
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE s."user" ALTER COLUMN "Mood" TYPE mood USING "Mood"::text::mood;

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Mood'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Mood", ...); }, {.schema = "s"}), which does

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 's.user.Mood' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_nullable, existing_server_default and existing_comment

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 's.user.Mood' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_nullable, existing_server_default and existing_comment

-- mssql
-- differs from Alembic: Alembic lets the column become NULL, and warns
-- error: SQL Server cannot change a column's type without a word on NULL, which it would then allow: alter column 's.user.Mood'; give existing_nullable, or nullable

-- oracle
ALTER TABLE s."user" MODIFY "Mood" VARCHAR2(1 CHAR)

/

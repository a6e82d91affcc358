-- postgresql
ALTER TABLE s."user" DROP CONSTRAINT ck_a;
ALTER TABLE s."user" ALTER COLUMN "Mood" TYPE VARCHAR(1);
ALTER TABLE s."user" RENAME COLUMN "Mood" TO mood;
ALTER TABLE s."user" ADD CONSTRAINT ck_b CHECK (mood IN ('a', 'b'));

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Mood'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Mood", ...); }, {.schema = "s"}), which does

-- mysql
ALTER TABLE s.user DROP CHECK ck_a, CHANGE `Mood` mood VARCHAR(1) NOT NULL, ADD CONSTRAINT ck_b CHECK (mood IN ('a', 'b'));

-- mariadb
ALTER TABLE s.user DROP CONSTRAINT ck_a, CHANGE `Mood` mood VARCHAR(1) NOT NULL, ADD CONSTRAINT ck_b CHECK (mood IN ('a', 'b'));

-- mssql
ALTER TABLE s.[user] DROP CONSTRAINT ck_a;

GO
ALTER TABLE s.[user] ALTER COLUMN [Mood] VARCHAR(1) NOT NULL;

GO
EXEC sp_rename N's.[user].[Mood]', N'mood', N'COLUMN';

GO
ALTER TABLE s.[user] ADD CONSTRAINT ck_b CHECK (mood IN ('a', 'b'));

GO

-- oracle
ALTER TABLE s."user" DROP CONSTRAINT ck_a

/
ALTER TABLE s."user" MODIFY "Mood" VARCHAR2(1 CHAR)

/
ALTER TABLE s."user" RENAME COLUMN "Mood" TO mood

/
ALTER TABLE s."user" ADD CONSTRAINT ck_b CHECK (mood IN ('a', 'b'))

/

-- postgresql
COMMENT ON COLUMN "user".age IS 'it''s years';

-- sqlite
-- error: SQLite cannot comment on a column: alter column 'user.age'; leave the comment out, or ask op.dialect()

-- mysql
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MySQL cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable and existing_server_default

-- mariadb
-- differs from Alembic: Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment
-- error: MariaDB cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_type, existing_nullable and existing_server_default

-- mssql
-- differs from Alembic: a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and breaks down offline
IF EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'age'))
EXEC sys.sp_updateextendedproperty N'MS_Description', N'it''s years', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'age'
ELSE
EXEC sys.sp_addextendedproperty N'MS_Description', N'it''s years', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'age';

GO

-- oracle
COMMENT ON COLUMN "user".age IS 'it''s years'

/

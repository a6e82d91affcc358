-- postgresql
-- differs from Alembic: a value is given for the column that is always generated, which the server refuses without these words; Alembic leaves them out
INSERT INTO "user" (id, name) OVERRIDING SYSTEM VALUE VALUES (1, 'a'), (2, 'b');

-- sqlite
INSERT INTO user (id, name) VALUES (1, 'a'), (2, 'b');

-- mysql
INSERT INTO user (id, name) VALUES (1, 'a'), (2, 'b');

-- mariadb
INSERT INTO user (id, name) VALUES (1, 'a'), (2, 'b');

-- mssql
-- differs from Alembic: IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses it, as Alembic sets it
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'[user]') AND name IN (N'id', N'name'))
SET IDENTITY_INSERT [user] ON;

GO
INSERT INTO [user] (id, name) VALUES (1, 'a'), (2, 'b');

GO
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'[user]') AND name IN (N'id', N'name'))
SET IDENTITY_INSERT [user] OFF;

GO

-- oracle
-- error: Oracle cannot take values for column 'id', which it always generates: insert 2 rows into 'user'; leave the column out, or let the identity be one that is not always

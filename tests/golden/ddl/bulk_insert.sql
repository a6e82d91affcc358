-- postgresql
-- differs from Alembic: rows go together, where Alembic writes one statement for each with --sql
INSERT INTO "user" (id, "Name", active) VALUES (1, 'it''s %s :x \', true), (2, NULL, false);

-- sqlite
-- differs from Alembic: rows go together, where Alembic writes one statement for each with --sql
INSERT INTO user (id, "Name", active) VALUES (1, 'it''s %s :x \', 1), (2, NULL, 0);

-- mysql
INSERT INTO user (id, `Name`, active) VALUES (1, 'it''s %s :x \\', true), (2, NULL, false);

-- mariadb
INSERT INTO user (id, `Name`, active) VALUES (1, 'it''s %s :x \\', true), (2, NULL, false);

-- mssql
-- differs from Alembic: IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses it, as Alembic sets it
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'[user]') AND name IN (N'id', N'Name', N'active'))
SET IDENTITY_INSERT [user] ON;

GO
INSERT INTO [user] (id, [Name], active) VALUES (1, 'it''s %s :x \', 1), (2, NULL, 0);

GO
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'[user]') AND name IN (N'id', N'Name', N'active'))
SET IDENTITY_INSERT [user] OFF;

GO

-- oracle
INSERT INTO "user" (id, "Name", active) VALUES (1, 'it''s %s :x \', 1)

/
INSERT INTO "user" (id, "Name", active) VALUES (2, NULL, 0)

/

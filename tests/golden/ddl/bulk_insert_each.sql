-- postgresql
INSERT INTO s."user" (id, "Name", active) VALUES (1, 'a', true);
INSERT INTO s."user" (id, "Name", active) VALUES (2, 'b', false);

-- sqlite
INSERT INTO s.user (id, "Name", active) VALUES (1, 'a', 1);
INSERT INTO s.user (id, "Name", active) VALUES (2, 'b', 0);

-- mysql
INSERT INTO s.user (id, `Name`, active) VALUES (1, 'a', true);
INSERT INTO s.user (id, `Name`, active) VALUES (2, 'b', false);

-- mariadb
INSERT INTO s.user (id, `Name`, active) VALUES (1, 'a', true);
INSERT INTO s.user (id, `Name`, active) VALUES (2, 'b', false);

-- mssql
-- differs from Alembic: IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses it, as Alembic sets it
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N's.[user]') AND name IN (N'id', N'Name', N'active'))
SET IDENTITY_INSERT s.[user] ON;

GO
INSERT INTO s.[user] (id, [Name], active) VALUES (1, 'a', 1);

GO
INSERT INTO s.[user] (id, [Name], active) VALUES (2, 'b', 0);

GO
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N's.[user]') AND name IN (N'id', N'Name', N'active'))
SET IDENTITY_INSERT s.[user] OFF;

GO

-- oracle
INSERT INTO s."user" (id, "Name", active) VALUES (1, 'a', 1)

/
INSERT INTO s."user" (id, "Name", active) VALUES (2, 'b', 0)

/

-- postgresql
INSERT INTO t (a, b) VALUES ('123E4567-e89b-12d3-a456-4266141740ff', '123e4567e89b12d3a4564266141740ff');

-- sqlite
INSERT INTO t (a, b) VALUES ('123e4567e89b12d3a4564266141740ff', '123e4567e89b12d3a4564266141740ff');

-- mysql
INSERT INTO t (a, b) VALUES ('123e4567e89b12d3a4564266141740ff', '123e4567e89b12d3a4564266141740ff');

-- mariadb
INSERT INTO t (a, b) VALUES ('123E4567-e89b-12d3-a456-4266141740ff', '123e4567e89b12d3a4564266141740ff');

-- mssql
-- differs from Alembic: IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses it, as Alembic sets it
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N't') AND name IN (N'a', N'b'))
SET IDENTITY_INSERT t ON;

GO
INSERT INTO t (a, b) VALUES ('123E4567-e89b-12d3-a456-4266141740ff', '123e4567e89b12d3a4564266141740ff');

GO
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N't') AND name IN (N'a', N'b'))
SET IDENTITY_INSERT t OFF;

GO

-- oracle
INSERT INTO t (a, b) VALUES ('123e4567e89b12d3a4564266141740ff', '123e4567e89b12d3a4564266141740ff')

/

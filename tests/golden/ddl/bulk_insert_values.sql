-- postgresql
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, '\x00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, '\x', NULL, NULL, NULL, NULL, -1);

-- sqlite
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, X'00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, X'', NULL, NULL, NULL, NULL, -1);

-- mysql
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, X'00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, X'', NULL, NULL, NULL, NULL, -1);

-- mariadb
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, X'00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, X'', NULL, NULL, NULL, NULL, -1);

-- mssql
-- differs from Alembic: IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses it, as Alembic sets it
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N't') AND name IN (N'a', N'b', N'c', N'd', N'e', N'f', N'g'))
SET IDENTITY_INSERT t ON;

GO
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, 0x00ff27, '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, 0x, NULL, NULL, NULL, NULL, -1);

GO
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N't') AND name IN (N'a', N'b', N'c', N'd', N'e', N'f', N'g'))
SET IDENTITY_INSERT t OFF;

GO

-- oracle
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, HEXTORAW('00ff27'), DATE '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807)

/
INSERT INTO t (a, b, c, d, e, f, g) VALUES (1e+300, HEXTORAW(''), NULL, NULL, NULL, NULL, -1)

/

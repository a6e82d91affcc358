-- postgresql
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, '\x00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, '\x', NULL, NULL, NULL, NULL, -1);

-- sqlite
INSERT INTO t (a, b, c, d, e, f, g) VALUES (0.1, X'00ff27', '2024-01-15', CURRENT_TIMESTAMP, '12345678901234567.89', '{"a": "it''s"}', 9223372036854775807), (1e+300, X'', NULL, NULL, NULL, NULL, -1);

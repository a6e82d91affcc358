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

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

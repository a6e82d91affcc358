-- postgresql
CREATE VIEW s.adult ("One") WITH (security_invoker = true) AS SELECT 1 WITH LOCAL CHECK OPTION;

-- sqlite
-- error: SQLite cannot check what is written through a view: create view 's.adult'; leave check_option out

-- mysql
CREATE VIEW s.adult (`One`) AS SELECT 1 WITH LOCAL CHECK OPTION;

-- mariadb
CREATE VIEW s.adult (`One`) AS SELECT 1 WITH LOCAL CHECK OPTION;

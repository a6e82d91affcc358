-- postgresql
CREATE VIEW s.adult ("One") WITH (security_invoker = true) AS SELECT 1 WITH LOCAL CHECK OPTION;

-- sqlite
-- error: SQLite cannot check what is written through a view: create view 's.adult'; leave check_option out

-- mysql
CREATE VIEW s.adult (`One`) AS SELECT 1 WITH LOCAL CHECK OPTION;

-- mariadb
CREATE VIEW s.adult (`One`) AS SELECT 1 WITH LOCAL CHECK OPTION;

-- mssql
-- error: SQL Server cannot check what is written through a view against that view alone: create view 's.adult'; use CASCADED as check_option

-- oracle
-- error: Oracle cannot check what is written through a view against that view alone: create view 's.adult'; use CASCADED as check_option

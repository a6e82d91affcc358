-- postgresql
CREATE OR REPLACE TRIGGER log_insert AFTER UPDATE OF email ON s."user" FOR EACH ROW WHEN (new.id > 0) BEGIN INSERT INTO log VALUES (new.id); END;

-- sqlite
DROP TRIGGER IF EXISTS s.log_insert;
CREATE TRIGGER s.log_insert AFTER UPDATE OF email ON user FOR EACH ROW WHEN (new.id > 0) BEGIN INSERT INTO log VALUES (new.id); END;

-- mysql
-- error: MySQL cannot give a trigger a condition: create trigger 'log_insert' on 's.user'; write IF ... THEN in its body, and leave when out

-- mariadb
-- error: MariaDB cannot give a trigger a condition: create trigger 'log_insert' on 's.user'; write IF ... THEN in its body, and leave when out

-- mssql
-- error: SQL Server cannot run a trigger for each row: create trigger 'log_insert' on 's.user'; leave for_each out, and read the tables inserted and deleted

-- oracle
CREATE OR REPLACE TRIGGER s.log_insert AFTER UPDATE OF email ON s."user" FOR EACH ROW WHEN (new.id > 0)
BEGIN INSERT INTO log VALUES (new.id); END;

/

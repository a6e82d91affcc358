-- postgresql
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW SET NEW.id = 1;

-- sqlite
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;

-- mysql
SET @limbeck_sql_mode = @@sql_mode, sql_mode = '';
CREATE TRIGGER tr before insert
  ON `user` for each row
SET NEW.id = 1;
SET sql_mode = @limbeck_sql_mode;

-- mariadb
SET @limbeck_sql_mode = @@sql_mode, sql_mode = '';
CREATE TRIGGER tr before insert
  ON `user` for each row
SET NEW.id = 1;
SET sql_mode = @limbeck_sql_mode;

-- mssql
-- error: SQL Server cannot run a trigger before a change: create trigger 'tr' on 'user'; use AFTER or INSTEAD OF as its timing

-- oracle
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW
SET NEW.id = 1;

/

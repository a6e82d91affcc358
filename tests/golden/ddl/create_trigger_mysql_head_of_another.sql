-- postgresql
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW SET NEW.id = 1;

-- sqlite
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;

-- mysql
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;

-- mariadb
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;

-- mssql
-- error: SQL Server cannot run a trigger before a change: create trigger 'tr' on 'user'; use AFTER or INSTEAD OF as its timing

-- oracle
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW
SET NEW.id = 1;

/

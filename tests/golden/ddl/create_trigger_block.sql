-- postgresql
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW BEGIN SET NEW.name = 'a;b'; END;

-- sqlite
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW BEGIN SET NEW.name = 'a;b'; END;

-- mysql
DELIMITER //
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW BEGIN SET NEW.name = 'a;b'; END//
DELIMITER ;

-- mariadb
DELIMITER //
CREATE TRIGGER tr BEFORE INSERT ON user FOR EACH ROW BEGIN SET NEW.name = 'a;b'; END//
DELIMITER ;

-- mssql
-- error: SQL Server cannot run a trigger before a change: create trigger 'tr' on 'user'; use AFTER or INSTEAD OF as its timing

-- oracle
CREATE TRIGGER tr BEFORE INSERT ON "user" FOR EACH ROW
BEGIN SET NEW.name = 'a;b'; END;

/

-- postgresql
-- error: PostgreSQL cannot make a trigger only where it is missing: create trigger 't' on 'user'; use or_replace in place of if_not_exists

-- sqlite
CREATE TRIGGER IF NOT EXISTS t BEFORE DELETE ON user BEGIN SELECT 1; END;

-- mysql
DELIMITER //
CREATE TRIGGER IF NOT EXISTS t BEFORE DELETE ON user FOR EACH ROW BEGIN SELECT 1; END//
DELIMITER ;

-- mariadb
DELIMITER //
CREATE TRIGGER IF NOT EXISTS t BEFORE DELETE ON user FOR EACH ROW BEGIN SELECT 1; END//
DELIMITER ;

-- mssql
-- error: SQL Server cannot run a trigger before a change: create trigger 't' on 'user'; use AFTER or INSTEAD OF as its timing

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE TRIGGER t BEFORE DELETE ON "user"' || CHR(10) || 'BEGIN SELECT 1; END;';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -4081 THEN
            RAISE;
        END IF;
END;

/

-- postgresql
DROP SCHEMA app;

-- sqlite
-- error: SQLite cannot have schemas: drop schema 'app'; attach a database file to the connection in its place

-- mysql
-- error: MySQL cannot drop a schema and spare its tables: drop schema 'app'; say cascade = true where they shall go too

-- mariadb
DELIMITER //
BEGIN NOT ATOMIC
    IF EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'app' UNION ALL SELECT 1 FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = 'app' UNION ALL SELECT 1 FROM information_schema.EVENTS WHERE EVENT_SCHEMA = 'app') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'schema ''app'' holds tables, views, sequences, routines or events; drop these before, or say cascade = true';
    END IF;
    DROP SCHEMA app;
END//
DELIMITER ;

-- mssql
DROP SCHEMA app;

GO

-- oracle
-- error: Oracle cannot have a schema that is no user: drop schema 'app'; write CREATE USER, ALTER USER or DROP USER with op.execute

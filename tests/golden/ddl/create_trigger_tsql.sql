-- postgresql
-- error: PostgreSQL cannot make a trigger only where it is missing: create trigger 'log' on 's.user'; use or_replace in place of if_not_exists

-- sqlite
CREATE TRIGGER IF NOT EXISTS s.log AFTER INSERT OR DELETE ON user BEGIN
    DELETE FROM log;
END;

-- mysql
-- error: MySQL cannot run a trigger on 'INSERT OR DELETE': create trigger 'log' on 's.user'; name INSERT, UPDATE or DELETE, and make a trigger for each

-- mariadb
-- error: MariaDB cannot run a trigger on 'INSERT OR DELETE': create trigger 'log' on 's.user'; name INSERT, UPDATE or DELETE, and make a trigger for each

-- mssql
IF OBJECT_ID(N's.log', N'TR') IS NULL
EXEC (N'CREATE TRIGGER s.log ON s.[user] AFTER INSERT, DELETE AS
BEGIN
    DELETE FROM log;
END');

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE TRIGGER s.log AFTER INSERT OR DELETE ON s."user"' || CHR(10) || 'BEGIN' || CHR(10) || '    DELETE FROM log;' || CHR(10) || 'END;';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -4081 THEN
            RAISE;
        END IF;
END;

/

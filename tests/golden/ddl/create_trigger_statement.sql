-- postgresql
CREATE TRIGGER t AFTER INSERT OR DELETE ON "user" REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION f();

-- sqlite
-- error: SQLite cannot run a trigger once for a statement: create trigger 't' on 'user'; write it for each row

-- mysql
-- error: MySQL cannot name the rows that a trigger sees: create trigger 't' on 'user'; use OLD and NEW

-- mariadb
-- error: MariaDB cannot name the rows that a trigger sees: create trigger 't' on 'user'; use OLD and NEW

-- mssql
-- error: SQL Server cannot name the rows that a trigger sees: create trigger 't' on 'user'; leave referencing out, and read the tables inserted and deleted

-- oracle
CREATE TRIGGER t AFTER INSERT OR DELETE ON "user" REFERENCING NEW TABLE AS inserted
EXECUTE FUNCTION f();

/

-- postgresql
CREATE CONSTRAINT TRIGGER t AFTER INSERT ON "user" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();

-- sqlite
CREATE TRIGGER t AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION f();

-- mysql
CREATE TRIGGER t AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION f();

-- mariadb
CREATE TRIGGER t AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION f();

-- mssql
-- error: SQL Server cannot run a trigger for each row: create trigger 't' on 'user'; leave for_each out, and read the tables inserted and deleted

-- oracle
CREATE TRIGGER t AFTER INSERT ON "user" FOR EACH ROW
EXECUTE FUNCTION f();

/

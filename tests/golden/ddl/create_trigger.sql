-- postgresql
CREATE TRIGGER "log insert" AFTER INSERT ON "user" FOR EACH ROW EXECUTE FUNCTION log();

-- sqlite
CREATE TRIGGER "log insert" AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION log();

-- mysql
CREATE TRIGGER `log insert` AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION log();

-- mariadb
CREATE TRIGGER `log insert` AFTER INSERT ON user FOR EACH ROW EXECUTE FUNCTION log();

-- mssql
-- error: SQL Server cannot run a trigger for each row: create trigger 'log insert' on 'user'; leave for_each out, and read the tables inserted and deleted

-- oracle
CREATE TRIGGER "log insert" AFTER INSERT ON "user" FOR EACH ROW
EXECUTE FUNCTION log();

/

-- postgresql
ALTER TABLE s."user" ADD CONSTRAINT uq UNIQUE (email) INITIALLY DEFERRED;

-- sqlite
-- error: SQLite cannot add a constraint in place: add unique constraint 'uq' to 's.user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_unique_constraint("uq", ...); }, {.schema = "s"}), which does

-- mysql
-- error: MySQL cannot defer a constraint: add unique constraint 'uq' to 's.user'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: add unique constraint 'uq' to 's.user'; leave deferrable and initially out

-- mssql
-- error: SQL Server cannot defer a constraint: add unique constraint 'uq' to 's.user'; leave deferrable and initially out

-- oracle
ALTER TABLE s."user" ADD CONSTRAINT uq UNIQUE (email) INITIALLY DEFERRED

/

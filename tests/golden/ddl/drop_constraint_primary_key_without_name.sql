-- postgresql
-- error: cannot write the name '': it is empty; give one

-- sqlite
-- error: SQLite cannot drop a constraint in place: drop primary key of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint(""); }), which does

-- mysql
ALTER TABLE user DROP PRIMARY KEY;

-- mariadb
ALTER TABLE user DROP PRIMARY KEY;

-- mssql
-- error: cannot write the name '': it is empty; give one

-- oracle
-- error: cannot write the name '': it is empty; give one

-- postgresql
ALTER TABLE "user" ALTER COLUMN age SET DEFAULT '18';

-- sqlite
-- error: SQLite cannot alter the default of a column in place: alter column 'user.age'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("age", ...); }), which does

-- mysql
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

-- mariadb
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

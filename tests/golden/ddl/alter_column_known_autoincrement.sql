-- postgresql
-- nothing

-- sqlite
-- error: SQLite cannot alter in place whether a column counts up by itself: alter column 'user.id'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("id", ...); }), which does

-- mysql
ALTER TABLE user MODIFY id INTEGER NOT NULL AUTO_INCREMENT;

-- mariadb
ALTER TABLE user MODIFY id INTEGER NOT NULL AUTO_INCREMENT;

-- mssql
-- nothing

-- oracle
-- nothing

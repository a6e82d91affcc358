-- postgresql
ALTER TABLE "user" ALTER COLUMN at SET DEFAULT CURRENT_TIMESTAMP;

-- sqlite
-- error: SQLite cannot alter the default of a column in place: alter column 'user.at'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("at", ...); }), which does

-- mysql
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

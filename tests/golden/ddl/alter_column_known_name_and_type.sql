-- postgresql
ALTER TABLE s."user" ALTER COLUMN "Name" TYPE VARCHAR(40);
ALTER TABLE s."user" RENAME COLUMN "Name" TO "full name";

-- sqlite
-- error: SQLite cannot alter the type of a column in place: alter column 's.user.Name'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("Name", ...); }, {.schema = "s"}), which does

-- mysql
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

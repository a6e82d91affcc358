-- postgresql
ALTER TABLE s."user" ALTER COLUMN "Name" TYPE VARCHAR(40);
ALTER TABLE s."user" RENAME COLUMN "Name" TO "full name";

-- sqlite
-- error: SQLite cannot alter the type of a column that exists: alter column 's.user.Name'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

-- mariadb
ALTER TABLE s.user CHANGE `Name` `full name` VARCHAR(40) NOT NULL DEFAULT 'x' COMMENT 'it''s';

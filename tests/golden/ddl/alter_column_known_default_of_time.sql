-- postgresql
ALTER TABLE "user" ALTER COLUMN at SET DEFAULT CURRENT_TIMESTAMP;

-- sqlite
-- error: SQLite cannot alter the default of a column that exists: alter column 'user.at'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

-- mariadb
ALTER TABLE user MODIFY at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'it''s';

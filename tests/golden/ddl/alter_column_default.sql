-- postgresql
ALTER TABLE "user" ALTER COLUMN age SET DEFAULT '18';

-- sqlite
-- error: SQLite cannot alter the default of a column that exists: alter column 'user.age'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

-- mariadb
ALTER TABLE user ALTER COLUMN age SET DEFAULT '18';

-- postgresql
-- nothing

-- sqlite
-- error: SQLite cannot alter whether a column that exists counts up by itself: alter column 'user.id'; create a new table with the wanted column, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
ALTER TABLE user MODIFY id INTEGER NOT NULL AUTO_INCREMENT;

-- mariadb
ALTER TABLE user MODIFY id INTEGER NOT NULL AUTO_INCREMENT;

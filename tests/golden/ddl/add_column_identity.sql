-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 100);

-- sqlite
-- error: SQLite cannot add a column that counts up by itself: add column 'user.n'; leave autoincrement and identity out

-- mysql
ALTER TABLE user ADD COLUMN n INTEGER NOT NULL AUTO_INCREMENT;

-- mariadb
ALTER TABLE user ADD COLUMN n INTEGER NOT NULL AUTO_INCREMENT;

-- mssql
ALTER TABLE [user] ADD n INTEGER NOT NULL IDENTITY(100,1);

GO

-- oracle
ALTER TABLE "user" ADD n INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 100) NOT NULL

/

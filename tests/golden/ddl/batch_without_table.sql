-- postgresql
ALTER TABLE "user" ADD CONSTRAINT uq UNIQUE (name);

-- sqlite
-- error: cannot alter table 'user' in a batch: SQLite does this by way of a new table, and where SQL is only written (--sql) nothing is known of the old one; give it as copy_from

-- mysql
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (name);

-- mariadb
ALTER TABLE user ADD CONSTRAINT uq UNIQUE (name);

-- mssql
ALTER TABLE [user] ADD CONSTRAINT uq UNIQUE (name);

GO

-- oracle
ALTER TABLE "user" ADD CONSTRAINT uq UNIQUE (name)

/

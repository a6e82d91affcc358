-- postgresql
ALTER TABLE page ADD CONSTRAINT uq UNIQUE (path);

-- sqlite
-- error: SQLite cannot add a constraint in place: add unique constraint 'uq' to 'page'; write op.batch_alter_table("page", [](BatchOperations& batch) { batch.create_unique_constraint("uq", ...); }), which does

-- mysql
-- error: MySQL cannot hold a unique constraint over the beginnings of columns: add unique constraint 'uq' to 'page'; make a unique index of it

-- mariadb
-- error: MariaDB cannot hold a unique constraint over the beginnings of columns: add unique constraint 'uq' to 'page'; make a unique index of it

-- mssql
ALTER TABLE page ADD CONSTRAINT uq UNIQUE (path);

GO

-- oracle
ALTER TABLE page ADD CONSTRAINT uq UNIQUE (path)

/

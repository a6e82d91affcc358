-- postgresql
ALTER TABLE "user" ADD COLUMN n INTEGER;
ALTER TABLE "user" ADD CONSTRAINT ck CHECK (n > 0);

-- sqlite
ALTER TABLE user ADD COLUMN n INTEGER CONSTRAINT ck CHECK (n > 0);

-- mysql
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD CONSTRAINT ck CHECK (n > 0);

-- mariadb
-- differs from Alembic: the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one for each
ALTER TABLE user ADD COLUMN n INTEGER, ADD CONSTRAINT ck CHECK (n > 0);

-- mssql
ALTER TABLE [user] ADD n INTEGER NULL;

GO
ALTER TABLE [user] ADD CONSTRAINT ck CHECK (n > 0);

GO

-- oracle
ALTER TABLE "user" ADD n INTEGER

/
ALTER TABLE "user" ADD CONSTRAINT ck CHECK (n > 0)

/

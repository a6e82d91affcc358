-- postgresql
ALTER TABLE "user" DROP CONSTRAINT uq;

-- sqlite
-- error: SQLite cannot drop a constraint of a table that exists: drop constraint 'uq' of 'user'; create a new table with the wanted constraints, copy the rows with op.execute, drop the old table and rename the new one

-- mysql
-- differs from Alembic: Alembic asks for type_, which servers before 8.0.19 need
ALTER TABLE user DROP CONSTRAINT uq;

-- mariadb
-- differs from Alembic: Alembic asks for type_, which servers before 10.2 need
ALTER TABLE user DROP CONSTRAINT uq;

-- postgresql
-- differs from Alembic: the type is made, which Alembic leaves to its user
CREATE TYPE mood AS ENUM ('a', 'b');
ALTER TABLE "user" ADD COLUMN m mood DEFAULT 'a' NOT NULL;

-- sqlite
-- differs from Alembic: the check stands at the column, which Alembic leaves out
ALTER TABLE user ADD COLUMN m VARCHAR(1) DEFAULT 'a' NOT NULL CONSTRAINT mood CHECK (m IN ('a', 'b'));

-- mysql
ALTER TABLE user ADD COLUMN m ENUM('a','b') NOT NULL DEFAULT 'a';

-- mariadb
ALTER TABLE user ADD COLUMN m ENUM('a','b') NOT NULL DEFAULT 'a';

-- mssql
ALTER TABLE [user] ADD m VARCHAR(1) NOT NULL DEFAULT 'a';

GO
ALTER TABLE [user] ADD CONSTRAINT mood CHECK (m IN ('a', 'b'));

GO

-- oracle
ALTER TABLE "user" ADD m VARCHAR2(1 CHAR) DEFAULT 'a' NOT NULL

/
ALTER TABLE "user" ADD CONSTRAINT mood CHECK (m IN ('a', 'b'))

/

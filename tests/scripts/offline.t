`--sql` writes SQL to stdout in place of running it: nothing else goes there, no connection is made, and whoever runs
the SQL has the same database as an online run.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///online.db
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER NOT NULL, name TEXT DEFAULT 'semi;colon', PRIMARY KEY (id));
  > CREATE TRIGGER twice AFTER INSERT ON "user" BEGIN
  >     UPDATE "user" SET name = name || name WHERE id = NEW.id;
  >     SELECT 1;
  > END;
  > -- limbeck: downgrade
  > DROP TABLE "user";
  > SQL
  $ sql_script b2 a1 "Add phone number" <<'SQL'
  > -- limbeck: upgrade
  > ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20)
  > -- limbeck: downgrade
  > ALTER TABLE "user" DROP COLUMN phone_number;
  > SQL
  $ sql_script c3 b2 "Compact" <<'SQL'
  > -- limbeck: upgrade, no transaction
  > VACUUM;
  > -- limbeck: downgrade
  > SQL

The whole way.

  $ limbeck upgrade head --sql
  BEGIN IMMEDIATE;
  
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE "user" (id INTEGER NOT NULL, name TEXT DEFAULT 'semi;colon', PRIMARY KEY (id));
  
  CREATE TRIGGER twice AFTER INSERT ON "user" BEGIN
      UPDATE "user" SET name = name || name WHERE id = NEW.id;
      SELECT 1;
  END;
  
  INSERT INTO alembic_version (version_num) VALUES ('a1');
  
  -- Running upgrade a1 -> b2, Add phone number
  
  ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  -- Running upgrade b2 -> c3, Compact
  
  VACUUM;
  
  BEGIN IMMEDIATE;
  
  UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ limbeck upgrade head --sql 2>/dev/null | sqlite3 offline.db
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Add phone number
  Running upgrade b2 -> c3, Compact
  $ sqlite3 online.db .dump >online.sql
  $ sqlite3 offline.db .dump >offline.sql
  $ diff online.sql offline.sql

Part of the way. The beginning of a range is where the database is said to be.

  $ limbeck upgrade a1:b2 --sql
  BEGIN IMMEDIATE;
  
  -- Running upgrade a1 -> b2, Add phone number
  
  ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  $ limbeck upgrade :a1 --sql | sqlite3 pieces.db
  $ limbeck upgrade a1:head --sql | sqlite3 pieces.db
  $ sqlite3 pieces.db .dump | diff online.sql -

A downgrade has to be told where it begins.

  $ limbeck downgrade head:a1 --sql
  BEGIN IMMEDIATE;
  
  -- Running downgrade c3 -> b2, Compact
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'c3';
  
  -- Running downgrade b2 -> a1, Add phone number
  
  ALTER TABLE "user" DROP COLUMN phone_number;
  
  UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ limbeck downgrade head:a1 --sql | sqlite3 pieces.db
  $ limbeck downgrade a1 --quiet
  $ diff <(sqlite3 pieces.db .dump) <(sqlite3 online.db .dump)
  $ limbeck downgrade a1:base --sql | sqlite3 pieces.db
  $ sqlite3 pieces.db .tables 'SELECT count(*) FROM alembic_version'
  alembic_version
  0
  $ limbeck downgrade base --sql
  limbeck: cannot write the SQL of a downgrade to 'base': nobody asks the database where it is; write <from>:<to>, as in head:base
  [2]

A stamp changes the version row alone.

  $ limbeck stamp head --sql
  BEGIN IMMEDIATE;
  
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  -- Running stamp <base> -> c3
  
  INSERT INTO alembic_version (version_num) VALUES ('c3');
  
  COMMIT;
  
  $ limbeck stamp head --sql | sqlite3 stamped.db
  $ sqlite3 stamped.db .tables 'SELECT * FROM alembic_version'
  alembic_version
  c3
  $ limbeck stamp head:a1 --sql
  BEGIN IMMEDIATE;
  
  -- Running stamp c3 -> a1
  
  UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'c3';
  
  COMMIT;
  

A range has no meaning for a run.

  $ limbeck upgrade a1:b2
  limbeck: 'a1:b2' is a range, which has a meaning only for SQL that is written; add --sql, or name the target alone
  [2]

No connection is made, not even to a server that is not there.

  $ limbeck --url postgresql://user:secret@nowhere.invalid/app upgrade a1:b2 --sql
  BEGIN;
  
  -- Running upgrade a1 -> b2, Add phone number
  
  ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  $ limbeck --url sqlite:////no/such/folder/app.db upgrade b2:head --sql
  -- Running upgrade b2 -> c3, Compact
  
  VACUUM;
  
  BEGIN IMMEDIATE;
  
  UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ ls
  limbeck.ini
  migrations
  offline.db
  offline.sql
  online.db
  online.sql
  pieces.db
  schema.sql
  stamped.db

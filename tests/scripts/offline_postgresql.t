What `--sql` writes for PostgreSQL, psql runs, and the database is the same as after an online run.

  $ . "$TESTDIR/setup.sh"
  $ sql_project '${DATABASE_URL}'
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT DEFAULT 'semi;colon');
  > CREATE FUNCTION shout(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN upper($1); END; $$
  > -- limbeck: downgrade
  > DROP FUNCTION shout;
  > DROP TABLE "user";
  > SQL
  $ sql_script b2 a1 "Index names, while the table is in use" <<'SQL'
  > -- limbeck: upgrade, no transaction
  > CREATE INDEX CONCURRENTLY user_name ON "user" (name);
  > -- limbeck: downgrade, no transaction
  > DROP INDEX CONCURRENTLY user_name;
  > SQL
  $ sql_script c3 b2 "Add phone number" <<'SQL'
  > -- limbeck: upgrade
  > ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  > -- limbeck: downgrade
  > ALTER TABLE "user" DROP COLUMN phone_number;
  > SQL
  $ dump() { pg_dump --no-owner "$DATABASE_URL" | grep -v '^\\\(un\)\?restrict '; }
  $ run_sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$DATABASE_URL"; }

  $ fresh_postgresql online
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Index names, while the table is in use
  Running upgrade b2 -> c3, Add phone number
  $ dump >online.sql
  $ fresh_postgresql offline
  $ limbeck upgrade head --sql
  BEGIN;
  
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE "user" (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT DEFAULT 'semi;colon');
  
  CREATE FUNCTION shout(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN upper($1); END; $$;
  
  INSERT INTO alembic_version (version_num) VALUES ('a1');
  
  COMMIT;
  
  -- Running upgrade a1 -> b2, Index names, while the table is in use
  
  CREATE INDEX CONCURRENTLY user_name ON "user" (name);
  
  BEGIN;
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  BEGIN;
  
  -- Running upgrade b2 -> c3, Add phone number
  
  ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  
  UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ limbeck upgrade head --sql | run_sql
  $ dump | diff online.sql -

And down again.

  $ limbeck downgrade head:a1 --sql
  BEGIN;
  
  -- Running downgrade c3 -> b2, Add phone number
  
  ALTER TABLE "user" DROP COLUMN phone_number;
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'c3';
  
  COMMIT;
  
  -- Running downgrade b2 -> a1, Index names, while the table is in use
  
  DROP INDEX CONCURRENTLY user_name;
  
  BEGIN;
  
  UPDATE alembic_version SET version_num='a1' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ limbeck downgrade head:a1 --sql | run_sql
  $ limbeck current
  a1
  $ limbeck downgrade a1:base --sql | run_sql
  $ limbeck current
  $ sql "$DATABASE_URL" '\d'
  public|alembic_version|table|limbeck
  $ limbeck stamp head --sql | run_sql
  NOTICE:  relation "alembic_version" already exists, skipping
  $ limbeck upgrade head --sql | grep -c CREATE
  4
  $ limbeck stamp head:b2 --sql | run_sql
  $ limbeck current
  b2

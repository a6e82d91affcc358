On PostgreSQL an upgrade is one transaction too, DDL and all, but for what PostgreSQL itself wants to stand alone.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql transactions
  $ sql_project '${DATABASE_URL}'
  $ tables() { sql "$DATABASE_URL" "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"; }
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER, name TEXT);
  > INSERT INTO "user" VALUES (1, 'same'), (2, 'same');
  > -- limbeck: downgrade
  > DROP TABLE "user";
  > SQL
  $ sql_script b2 a1 "Add a broken table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE fine (id INTEGER);
  > CREATE TABLE broken (id INTEGRE);
  > CREATE TABLE fine_too (id INTEGER);
  > -- limbeck: downgrade
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Add a broken table
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:8: 'CREATE TABLE broken (id INTEGRE)' failed: type "integre" does not exist; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  $ tables

A constraint that is checked only at the end fails the whole run too.

  $ sql_script b2 a1 "A promise" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE promise (id INTEGER UNIQUE DEFERRABLE INITIALLY DEFERRED);
  > INSERT INTO promise VALUES (1), (1);
  > -- limbeck: downgrade
  > DROP TABLE promise;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, A promise
  limbeck: cannot commit: duplicate key value violates unique constraint "promise_id_key" (Key (id)=(1) already exists); nothing was changed: correct the cause and run it again
  [1]
  $ tables

An index is made while the table is in use; the steps before it stand.

  $ sql_script b2 a1 "Index names" <<'SQL'
  > -- limbeck: upgrade, no transaction
  > CREATE INDEX CONCURRENTLY user_id ON "user" (id);
  > CREATE UNIQUE INDEX CONCURRENTLY user_name ON "user" (name);
  > -- limbeck: downgrade, no transaction
  > DROP INDEX CONCURRENTLY IF EXISTS user_id;
  > DROP INDEX CONCURRENTLY IF EXISTS user_name;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Index names
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:8: 'CREATE UNIQUE INDEX CONCURRENTLY user_name ON "user" (name)' failed: could not create unique index "user_name" (Key (name)=(same) is duplicated); the run stands up to 'a1', what 'b2' did before this stands too, since it left the transaction, and the version table does not name it yet; the try to create index 'user_name' on 'user' left an invalid index behind, which the next run replaces: look at the database, undo that part or take it out of the script, and run it again
  [1]
  $ limbeck current
  a1
  $ tables
  alembic_version
  alembic_version_pkc
  user
  user_id
  user_name
  $ sql "$DATABASE_URL" 'DROP INDEX user_id; DELETE FROM "user" WHERE id = 2'
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  $ tables
  alembic_version
  alembic_version_pkc
  user
  user_id
  user_name
  $ limbeck downgrade a1
  Running downgrade b2 -> a1, Index names
  $ tables
  alembic_version
  alembic_version_pkc
  user

An index that could not be made stays behind, of no use to anybody, and IF NOT EXISTS would take it for the index. The
next try replaces it, and says so.

  $ sql_script b2 a1 "Index names" <<'SQL'
  > -- limbeck: upgrade
  > CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS User_Name ON "user" (name);
  > -- limbeck: downgrade
  > DROP INDEX user_name;
  > SQL
  $ sql "$DATABASE_URL" "INSERT INTO \"user\" VALUES (2, 'same')"
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:7: 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS User_Name ON "user" (name)' failed: could not create unique index "user_name" (Key (name)=(same) is duplicated); the try to create index 'user_name' on 'user' left an invalid index behind, which the next run replaces: correct the cause and run it again
  [1]
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:7: 'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS User_Name ON "user" (name)' failed: could not create unique index "user_name" (Key (name)=(same) is duplicated); the try to create index 'user_name' on 'user' left an invalid index behind, which the next run replaces: correct the cause and run it again
  [1]
  $ sql "$DATABASE_URL" "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"
  user_name
  $ sql "$DATABASE_URL" 'DELETE FROM "user" WHERE id = 2'
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  $ sql "$DATABASE_URL" "SELECT indisvalid FROM pg_index WHERE indexrelid = 'user_name'::regclass"
  t
  $ limbeck downgrade a1
  Running downgrade b2 -> a1, Index names

So it is where a table is made that may be there already.

  $ sql_script b2 a1 "Index names" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE IF NOT EXISTS "user" (id INTEGER, name TEXT);
  > CREATE INDEX IF NOT EXISTS user_name ON "user" (name);
  > -- limbeck: downgrade
  > DROP INDEX user_name;
  > SQL
  $ sql "$DATABASE_URL" "INSERT INTO \"user\" VALUES (2, 'same')"
  $ sql "$DATABASE_URL" 'CREATE UNIQUE INDEX CONCURRENTLY user_name ON "user" (name)' 2>&1 | head -1
  ERROR:  could not create unique index "user_name"
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  $ sql "$DATABASE_URL" "SELECT indisvalid FROM pg_index WHERE indexrelid = 'user_name'::regclass"
  t
  $ sql "$DATABASE_URL" 'DELETE FROM "user" WHERE id = 2'
  $ limbeck downgrade a1
  Running downgrade b2 -> a1, Index names

What PostgreSQL runs only outside a transaction, limbeck puts there by itself; the step's end is written down before
anything else can fail.

  $ sql_script b2 a1 "Index names" <<'SQL'
  > -- limbeck: upgrade
  > CREATE INDEX CONCURRENTLY user_id ON "user" (id);
  > ALTER TABLE "user" ADD COLUMN age INTEGER;
  > SQL
  $ sql_script c3 b2 "Broken" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE fine (id INTEGER);
  > CREATE TABLE broken (id INTEGRE);
  > SQL
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Running upgrade b2 -> c3, Broken
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:8: 'CREATE TABLE broken (id INTEGRE)' failed: type "integre" does not exist; the run stands up to 'b2', what came after it was rolled back: correct the cause and run it again
  [1]
  $ limbeck current
  b2
  $ tables
  alembic_version
  alembic_version_pkc
  user
  user_id

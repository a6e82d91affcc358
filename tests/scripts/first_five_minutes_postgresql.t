The same first five minutes on PostgreSQL, with the SQL that a splitter of statements trips over.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql five_minutes
  $ sql_project '${DATABASE_URL}'
  $ limbeck current

Functions in dollar quotes, semicolons in strings, names and comments, comments in comments: each is one statement.

  $ limbeck revision -m "Add user table" --rev-id abc123
  Wrote migrations/versions/abc123_add_user_table.sql
  $ cat >migrations/versions/abc123_add_user_table.sql <<'SQL'
  > -- Add user table; and what hangs on it
  > --
  > -- Revision ID: abc123
  > -- Revises:
  > 
  > -- limbeck: upgrade
  > CREATE TABLE "user;s" (
  >     id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,  -- a comment; with a semicolon
  >     email TEXT NOT NULL DEFAULT 'no;body''s',             /* another; /* inside; */ one */
  >     changed INTEGER NOT NULL DEFAULT 0
  > );
  > CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $body$
  > BEGIN
  >     NEW.changed := OLD.changed + 1;
  >     PERFORM $$a string; in dollars$$;
  >     RETURN NEW;
  > END;
  > $body$;
  > CREATE TRIGGER count_change BEFORE UPDATE ON "user;s" FOR EACH ROW EXECUTE FUNCTION count_change();
  > CREATE FUNCTION number_of_users() RETURNS bigint LANGUAGE sql BEGIN ATOMIC
  >     SELECT 1;
  >     SELECT count(*) FROM "user;s";
  > END;
  > INSERT INTO "user;s" (email) VALUES (E'it\'s; here'), ($$this; too$$);
  > -- limbeck: downgrade
  > DROP FUNCTION number_of_users();
  > DROP TABLE "user;s";
  > DROP FUNCTION count_change()
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table; and what hangs on it
  $ limbeck current
  abc123 (head)
  $ sql "$DATABASE_URL" 'UPDATE "user;s" SET email = email'
  $ sql "$DATABASE_URL" 'SELECT *, number_of_users() FROM "user;s" ORDER BY id'
  1|it's; here|1|2
  2|this; too|1|2

Forth and back, step by step.

  $ sql_script def456 abc123 "Add phone number" <<'SQL'
  > -- limbeck: upgrade
  > ALTER TABLE "user;s" ADD COLUMN phone_number VARCHAR(20);
  > -- limbeck: downgrade
  > ALTER TABLE "user;s" DROP COLUMN phone_number;
  > SQL
  $ limbeck heads
  def456 (head)
  $ limbeck history --indicate-current
  abc123 -> def456 (head), Add phone number
  <base> -> abc123 (current), Add user table; and what hangs on it
  $ limbeck upgrade +1
  Running upgrade abc123 -> def456, Add phone number
  $ limbeck upgrade head
  $ limbeck current --verbose
  Current revision(s) for postgresql://limbeck:***@127.0.0.1:*/five_minutes_*: (glob)
  Rev: def456 (head)
  Parent: abc123
  Path: migrations/versions/def456.sql
  
      Add phone number
  
  $ limbeck downgrade -1
  Running downgrade def456 -> abc123, Add phone number
  $ limbeck downgrade base
  Running downgrade abc123 -> <base>, Add user table; and what hangs on it
  $ limbeck current
  $ sql "$DATABASE_URL" "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
  alembic_version
  alembic_version_pkc
  $ limbeck stamp head
  Running stamp <base> -> def456
  $ sql "$DATABASE_URL" 'SELECT * FROM alembic_version'
  def456

PostgreSQL: a script as the target, in the server's own words.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql schema_sql
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ cat >schema.sql <<'SQL'
  > CREATE TYPE mood AS ENUM ('sad', 'glad');
  > CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
  > CREATE SEQUENCE ticket START 100;
  > CREATE FUNCTION next_ticket() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('ticket') $$;
  > CREATE TABLE "Person" (
  >   id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  >   name varchar(50) NOT NULL CHECK (length(name) > 0),
  >   email email UNIQUE,
  >   mood mood DEFAULT 'glad',
  >   tags text[] NOT NULL DEFAULT '{}',
  >   ticket bigint DEFAULT next_ticket()
  > );
  > CREATE INDEX person_by_name ON "Person" (lower(name)) WHERE name <> '';
  > CREATE VIEW people AS SELECT id, name FROM "Person";
  > CREATE MATERIALIZED VIEW glad AS SELECT p.name FROM people p JOIN "Person" q USING (id) WHERE q.mood = 'glad';
  > CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
  > CREATE TRIGGER noted BEFORE UPDATE OF name ON "Person" FOR EACH ROW WHEN (old.name IS DISTINCT FROM new.name)
  >   EXECUTE FUNCTION note();
  > SQL
  $ limbeck check
  create sequence 'ticket'
  create enum type 'mood'
  create domain 'email'
  create function 'next_ticket'
  create table 'Person'
  create function 'note'
  create view 'people'
  create materialized view 'glad'
  create trigger 'noted' on 'Person'
  [3]
  $ limbeck revision --autogenerate -m "All" --rev-id ae10 >/dev/null 2>&1
  $ sed -n '/limbeck: upgrade/,$p' migrations/versions/ae10_all.sql
  -- limbeck: upgrade
  CREATE SEQUENCE ticket START WITH 100;
  
  CREATE TYPE mood AS ENUM ('sad', 'glad');
  
  CREATE DOMAIN email AS TEXT CONSTRAINT email_check CHECK (VALUE ~~ '%@%'::text);
  
  CREATE FUNCTION next_ticket() RETURNS bigint LANGUAGE sql AS $limbeck$ SELECT nextval('ticket') $limbeck$;
  
  CREATE TABLE "Person" (
      id BIGINT GENERATED ALWAYS AS IDENTITY,
      name VARCHAR(50) NOT NULL,
      email email,
      mood mood DEFAULT 'glad',
      tags TEXT[] DEFAULT '{}' NOT NULL,
      ticket BIGINT DEFAULT next_ticket(),
      CONSTRAINT "Person_pkey" PRIMARY KEY (id),
      CONSTRAINT "Person_email_key" UNIQUE (email),
      CONSTRAINT "Person_name_check" CHECK (length((name)::text) > 0)
  );
  CREATE INDEX person_by_name ON "Person" (lower(name::text)) WHERE (name)::text <> ''::text;
  
  CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $limbeck$ BEGIN RETURN new; END $limbeck$;
  
  CREATE VIEW people AS SELECT "Person".id,
      "Person".name
     FROM "Person";
  
  CREATE MATERIALIZED VIEW glad AS SELECT p.name
     FROM (people p
       JOIN "Person" q USING (id))
    WHERE (q.mood = 'glad'::mood);
  
  CREATE TRIGGER noted BEFORE UPDATE OF name ON "Person" FOR EACH ROW WHEN (((old.name)::text IS DISTINCT FROM (new.name)::text)) EXECUTE FUNCTION note();
  
  -- limbeck: downgrade
  DROP TRIGGER noted ON "Person";
  
  DROP MATERIALIZED VIEW glad;
  
  DROP VIEW people;
  
  DROP FUNCTION note;
  
  DROP TABLE "Person";
  
  DROP FUNCTION next_ticket;
  
  DROP DOMAIN email;
  
  DROP TYPE mood;
  
  DROP SEQUENCE ticket;
  $ limbeck upgrade head
  Running upgrade <base> -> ae10, All
  $ limbeck check
  The database is in step with its target

A column that views look at gets another type: they are made again.

  $ sed -i "s/varchar(50)/varchar(80)/; s/'sad', 'glad'/'sad', 'so so', 'glad'/; s/RETURN new/RETURN old/" schema.sql
  $ limbeck revision --autogenerate -m "Longer names" --rev-id 27c6
  drop trigger 'noted' on 'Person'
  drop materialized view 'glad'
  drop view 'people'
  add value 'so so' to enum type 'mood'
  alter column 'Person.name'
  create function 'note'
  create view 'people'
  create materialized view 'glad'
  create trigger 'noted' on 'Person'
  Wrote migrations/versions/27c6_longer_names.sql
  $ limbeck upgrade head
  Running upgrade ae10 -> 27c6, Longer names
  $ limbeck check
  The database is in step with its target
  $ limbeck downgrade base
  Running downgrade 27c6 -> ae10, Longer names
  Running downgrade ae10 -> <base>, All
  $ pg_dump --schema-only --no-owner "$DATABASE_URL" | grep -c '^CREATE'
  1

What pg_dump writes is such a script too.

  $ limbeck upgrade head 2>/dev/null
  $ pg_dump --schema-only --no-owner --exclude-table=alembic_version "$DATABASE_URL" >schema.sql
  $ limbeck check
  The database is in step with its target

Nothing stays of the scratch database, and a mistake is told by its line.

  $ printf 'CREATE TABLE a (b integer);\n\nCREATE TABLE c (d nothing);\n' >schema.sql
  $ limbeck check
  limbeck: schema.sql:3: 'CREATE TABLE c (d nothing)' failed in a scratch database: type "nothing" does not exist; correct the statement
  [1]
  $ sql "$DATABASE_URL" "SELECT count(*) FROM pg_database WHERE datname LIKE 'limbeck_scratch%'"
  0

A user who may make no database is told what to ask for.

  $ sql "$DATABASE_URL" "CREATE ROLE plain_$$ LOGIN PASSWORD 'x'; GRANT ALL ON SCHEMA public TO plain_$$; GRANT ALL ON ALL TABLES IN SCHEMA public TO plain_$$"
  $ limbeck check --url "$(sed "s#//[^@]*@#//plain_$$:x@#" <<<"$DATABASE_URL")" 2>&1 | sed "s#'postgresql://[^']*'#URL#"
  limbeck: cannot make a scratch database on the server of URL: permission denied to create database; let its user make databases (ALTER ROLE ... CREATEDB)
  $ sql "$DATABASE_URL" "DROP OWNED BY plain_$$; DROP ROLE plain_$$"

What is not read is said once:

  $ sql "$DATABASE_URL" "CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer)"
  $ limbeck models --sql | grep "aggregate functions"
  -- The database holds what is not read, and must be written by hand: aggregate functions: total(integer)

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
  
  -- names in the functions are looked up when these are called
  SET LOCAL check_function_bodies = off;
  
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
  alter column 'Person.name': VARCHAR(50) becomes VARCHAR(80)
  create function 'note'
  create view 'people'
      view 'people' is made again: privileges, an owner and comments that other databases alone gave it are lost there
  create materialized view 'glad'
      view 'glad' is made again: privileges, an owner and comments that other databases alone gave it are lost there
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

  $ sql "$DATABASE_URL" "CREATE TYPE point_of AS (x int); CREATE TABLE typed OF point_of"
  $ limbeck models --sql | grep "not read"
  -- The database holds what is not read, and must be written by hand: types that tables are of: typed
  $ limbeck models | grep "not read"
  // The database holds what is not read, and must be written by hand: types that tables are of: typed
  $ sql "$DATABASE_URL" "DROP TABLE typed; DROP TYPE point_of"

Partitions, row security and privileges are part of a schema.

  $ fresh_postgresql schema_sql_access
  $ rm migrations/versions/*
  $ cat >schema.sql <<'SQL'
  > CREATE TABLE event (tenant integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
  > CREATE INDEX event_by_tenant ON event (tenant);
  > CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  > CREATE INDEX event_2024_by_day ON event_2024 (at);
  > CREATE TABLE event_rest PARTITION OF event DEFAULT;
  > ALTER TABLE event ENABLE ROW LEVEL SECURITY;
  > CREATE POLICY own ON event FOR SELECT USING (tenant = current_setting('app.tenant')::integer);
  > GRANT SELECT, INSERT ON event TO pg_monitor;
  > SQL
  $ limbeck revision --autogenerate -m "Events" --rev-id e1
  create table 'event'
  create partition 'event_2024' of 'event'
  create index 'event_2024_by_day' on 'event_2024'
  create partition 'event_rest' of 'event'
  create policy 'own' on 'event'
  grant INSERT, SELECT on table 'event' to 'pg_monitor'
  Wrote migrations/versions/e1_events.sql
  $ sed -n '/limbeck: upgrade/,$p' migrations/versions/e1_events.sql
  -- limbeck: upgrade
  CREATE TABLE event (
      tenant INTEGER NOT NULL,
      at DATE NOT NULL
  ) PARTITION BY RANGE (at);
  CREATE INDEX event_by_tenant ON event (tenant);
  ALTER TABLE event ENABLE ROW LEVEL SECURITY;
  
  CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  
  CREATE INDEX event_2024_by_day ON event_2024 (at);
  
  CREATE TABLE event_rest PARTITION OF event DEFAULT;
  
  CREATE POLICY own ON event FOR SELECT USING (tenant = (current_setting('app.tenant'::text))::integer);
  
  GRANT INSERT, SELECT ON TABLE event TO pg_monitor;
  
  -- limbeck: downgrade
  REVOKE INSERT, SELECT ON TABLE event FROM pg_monitor;
  
  DROP POLICY own ON event;
  
  DROP TABLE event_rest;
  
  DROP INDEX event_2024_by_day;
  
  DROP TABLE event_2024;
  
  DROP TABLE event;
  $ limbeck upgrade head
  Running upgrade <base> -> e1, Events
  $ limbeck check
  The database is in step with its target
  $ sql "$DATABASE_URL" "CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')"
  $ limbeck check
  The database is in step with its target

What the database got meanwhile stays; what the target drops is dropped.

  $ sed -i '/POLICY/d; /ROW LEVEL/d; s/SELECT, INSERT/SELECT/; /by_day/s/(at)/(at, tenant)/' schema.sql
  $ limbeck revision --autogenerate -m "Open to all" --rev-id e2
  revoke INSERT on table 'event' from 'pg_monitor'
  drop policy 'own' on 'event'
  drop index 'event_2024_by_day' on 'event_2024'
  alter row security of 'event'
  create index 'event_2024_by_day' on 'event_2024'
  Wrote migrations/versions/e2_open_to_all.sql
  $ limbeck upgrade head
  Running upgrade e1 -> e2, Open to all
  $ limbeck check
  The database is in step with its target
  $ limbeck downgrade -1
  Running downgrade e2 -> e1, Open to all
  $ limbeck models --sql | grep -E 'POLICY|SECURITY|GRANT|PARTITION'
  ) PARTITION BY RANGE (at);
  ALTER TABLE event ENABLE ROW LEVEL SECURITY;
  CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE TABLE event_rest PARTITION OF event DEFAULT;
  CREATE POLICY own ON event FOR SELECT USING (tenant = (current_setting('app.tenant'::text))::integer);
  GRANT INSERT, SELECT ON TABLE event TO pg_monitor;

What limbeck has no words of its own for is kept in the server's.

  $ fresh_postgresql schema_sql_others
  $ rm migrations/versions/*
  $ cat >schema.sql <<'SQL'
  > CREATE COLLATION german (provider = icu, locale = 'de');
  > CREATE TYPE pair AS (a integer, b text COLLATE german);
  > CREATE TABLE t (a integer, p pair);
  > CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
  > CREATE VIEW sums AS SELECT total(a) AS a FROM t;
  > COMMENT ON VIEW sums IS 'it''s the sum';
  > CREATE RULE kept AS ON DELETE TO t DO INSTEAD NOTHING;
  > SQL
  $ limbeck revision --autogenerate -m "Others" --rev-id f1
  create collation 'german'
  create composite type 'pair'
  create table 't'
  create aggregate 'total(integer)'
  create view 'sums'
  create rule 'kept on t'
  create comment 'VIEW sums'
  Wrote migrations/versions/f1_others.sql
  $ limbeck upgrade head
  Running upgrade <base> -> f1, Others
  $ limbeck check
  The database is in step with its target
  $ sed -i "s/the sum/the total/; s/p pair/p pair, b bigint/; s/a integer,/a bigint,/; s/(integer) (/(bigint) (/; s/int4pl, STYPE = integer/int8pl, STYPE = bigint/" schema.sql
  $ limbeck revision --autogenerate -m "Longer" --rev-id f2
  drop view 'sums'
  drop aggregate 'total(integer)'
  alter column 't.a': INTEGER becomes BIGINT
  add column 't.b'
  create aggregate 'total(bigint)'
  create view 'sums'
      view 'sums' is made again: privileges, an owner and comments that other databases alone gave it are lost there
  create comment 'VIEW sums'
  composite type 'pair' is another in the target: it stays as it is; write in a script how it changes
  Wrote migrations/versions/f2_longer.sql
  $ limbeck upgrade head
  Running upgrade f1 -> f2, Longer
  $ limbeck check
  composite type 'pair' is another in the target: it stays as it is; write in a script how it changes
  [3]
  $ limbeck downgrade -1
  Running downgrade f2 -> f1, Longer
  $ limbeck models --sql | sed -n '/AGGREGATE/p; /COMMENT/p'
  CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
  COMMENT ON VIEW sums IS 'it''s the sum';

Another database is wanted with all of its schemas, unless some are named.

  $ sql "$DATABASE_URL" "CREATE SCHEMA sales; CREATE TABLE sales.item (id int); CREATE SCHEMA stock; CREATE TABLE stock.place (id int)"
  $ export WANTED=$DATABASE_URL
  $ fresh_postgresql schema_sql_other
  $ limbeck --quiet stamp head
  $ limbeck check --target-url "$WANTED" | grep "'s[at]"
  create schema 'sales'
  create schema 'stock'
  create table 'sales.item'
  create table 'stock.place'
  $ sed -i '/include_schemas/d' limbeck.ini; echo "include_schemas = sales" >> limbeck.ini
  $ limbeck check --target-url "$WANTED" | grep "'s[at]"
  create schema 'sales'
  create table 'sales.item'

What every database has is not made, wherever names without a schema belong.

  $ fresh_postgresql schema_sql_path
  $ sql "$DATABASE_URL" "CREATE SCHEMA s; CREATE TABLE s.t (a int); CREATE TABLE public.u (a int)"
  $ sql "$DATABASE_URL" "ALTER DATABASE ${DATABASE_URL##*/} SET search_path = s, public"
  $ sed -i '/include_schemas/d' limbeck.ini; echo "include_schemas = *" >> limbeck.ini
  $ limbeck models --sql | tee schema.sql
  CREATE TABLE public.u (
      a INTEGER
  );
  
  CREATE TABLE t (
      a INTEGER
  );
  $ limbeck --quiet stamp head
  $ limbeck check
  The database is in step with its target

What the server could not be asked for want of an extension that comes is nobody's business.

  $ fresh_postgresql schema_sql_extension
  $ sed -i '/include_schemas/d' limbeck.ini
  $ limbeck --quiet stamp head
  $ sql "$DATABASE_URL" "CREATE TABLE t (b text)"
  $ echo "CREATE EXTENSION hstore; CREATE TABLE t (b text); CREATE INDEX ix ON t ((b::hstore -> 'a'));" > schema.sql
  $ limbeck check
  create extension 'hstore'
  create index 'ix' on 't'
  [3]

Pairs become JSON and pairs again, with all that they hold.

  $ sql "$DATABASE_URL" "DROP TABLE t"
  $ sql "$DATABASE_URL" "CREATE EXTENSION hstore"
  $ sql "$DATABASE_URL" "CREATE TABLE t (h hstore)"
  $ sql "$DATABASE_URL" "INSERT INTO t VALUES ('a=>1, \"b\\\"\\\\\"=>NULL, \"c d\"=>\"x\\\": y\"'), (''), (NULL)"
  $ pairs() {
  >   sql "$DATABASE_URL" "SELECT coalesce(h::text, '-') FROM t ORDER BY h::text"
  > }
  $ pairs | tee before
  
  "a"=>"1", "b\"\\"=>NULL, "c d"=>"x\": y"
  -
  $ echo "CREATE EXTENSION hstore; CREATE TABLE t (h jsonb);" >schema.sql
  $ limbeck --quiet revision --autogenerate -m "JSON" --rev-id 1001
  Wrote migrations/versions/1001_json.sql
  $ limbeck --quiet upgrade head
  $ pairs
  {"a": "1", "b\"\\": null, "c d": "x\": y"}
  {}
  -
  $ limbeck check
  The database is in step with its target
  $ limbeck --quiet downgrade -1
  $ pairs | diff before -

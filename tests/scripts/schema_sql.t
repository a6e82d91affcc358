A project in SQL whose target is a script: schema.sql says what the database shall hold.

  $ . "$TESTDIR/setup.sh"
  $ limbeck init -t sql migrations
  Wrote migrations/script.sql.mustache
  Wrote schema.sql
  Wrote limbeck.ini
  Now set 'url' in limbeck.ini, then write a first script: limbeck revision -m "..."
  $ set_ini url sqlite:///app.db
  $ set_ini file_template '%%(rev)s_%%(slug)s'

Nothing is compared with a script that says nothing.

  $ limbeck check
  limbeck: 'schema.sql' holds no statement, and so no target: write into it what the database shall hold, or what it holds now with 'limbeck models --sql'
  [1]

The table of limbeck's own may stand in it, as in what was dumped from a database.

  $ cat >schema.sql <<'SQL'
  > CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
  > CREATE TABLE person (
  >   id INTEGER PRIMARY KEY,
  >   name VARCHAR(50) NOT NULL,
  >   email VARCHAR(200) UNIQUE
  > );
  > CREATE INDEX ix_person_name ON person (name);
  > CREATE VIEW people AS SELECT name FROM person;
  > CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person WHEN new.name <> old.name
  > BEGIN
  >   UPDATE person SET email = NULL WHERE id = new.id;
  > END;
  > SQL
  $ limbeck check
  create table 'person'
  create view 'people'
  create trigger 'person_renamed' on 'person'
  [3]
  $ limbeck revision --autogenerate -m "Add person" --rev-id ae10
  create table 'person'
  create view 'people'
  create trigger 'person_renamed' on 'person'
  Wrote migrations/versions/ae10_add_person.sql
  $ sed -n '/limbeck: upgrade/,$p' migrations/versions/ae10_add_person.sql
  -- limbeck: upgrade
  CREATE TABLE person (
      id INTEGER,
      name VARCHAR(50) NOT NULL,
      email VARCHAR(200),
      PRIMARY KEY (id),
      UNIQUE (email)
  );
  CREATE INDEX ix_person_name ON person (name);
  
  CREATE VIEW people AS SELECT name FROM person;
  
  CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person FOR EACH ROW WHEN (new.name <> old.name) BEGIN
    UPDATE person SET email = NULL WHERE id = new.id;
  END;
  
  -- limbeck: downgrade
  DROP TRIGGER person_renamed;
  
  DROP VIEW people;
  
  DROP TABLE person;
  $ limbeck upgrade head
  Running upgrade <base> -> ae10, Add person
  $ limbeck check
  The database is in step with its target

What SQLite cannot alter in place becomes a new table, which the script holds statement by statement.

  $ sql app.db "INSERT INTO person VALUES (1, 'Ada', 'ada@example.com')"
  $ sed -i 's/VARCHAR(50) NOT NULL/VARCHAR(80) NOT NULL/; s/ix_person_name/ix_person_by_name/' schema.sql
  $ limbeck revision --autogenerate -m "Longer names" --rev-id 27c6
  alter column 'person.name': VARCHAR(50) becomes VARCHAR(80)
  rename index 'ix_person_name' on 'person' to 'ix_person_by_name'
  Wrote migrations/versions/27c6_longer_names.sql
  $ sed -n '/limbeck: upgrade/,/limbeck: downgrade/p' migrations/versions/27c6_longer_names.sql
  -- limbeck: upgrade
  PRAGMA limbeck_foreign_keys = OFF;
  CREATE TABLE _alembic_tmp_person (
      id INTEGER,
      name VARCHAR(80) NOT NULL,
      email VARCHAR(200),
      PRIMARY KEY (id),
      UNIQUE (email)
  );
  INSERT INTO _alembic_tmp_person (id, name, email) SELECT id, name, email FROM person;
  DROP TABLE person;
  PRAGMA legacy_alter_table = ON;
  ALTER TABLE _alembic_tmp_person RENAME TO person;
  PRAGMA legacy_alter_table = OFF;
  CREATE INDEX ix_person_by_name ON person (name);
  CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person FOR EACH ROW WHEN (new.name <> old.name) BEGIN
    UPDATE person SET email = NULL WHERE id = new.id;
  END;
  CREATE TABLE _limbeck_check (violation INTEGER CONSTRAINT "limbeck: rows of 'person', or of tables that refer to it, have a foreign key without a parent; list them with PRAGMA foreign_key_check, and mend or delete them" CHECK (violation IS NULL));
  INSERT INTO _limbeck_check SELECT 1 FROM (SELECT name FROM sqlite_schema s WHERE type = 'table' AND (name = 'person' COLLATE NOCASE OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(s.name, 'main') k WHERE k."table" = 'person' COLLATE NOCASE))) t, pragma_foreign_key_check(t.name, 'main') LIMIT 1;
  ALTER TABLE _limbeck_check RENAME TO _limbeck_checked;
  DROP TABLE _limbeck_checked;
  PRAGMA limbeck_foreign_keys = ON;
  
  -- limbeck: downgrade
  $ limbeck upgrade head
  Running upgrade ae10 -> 27c6, Longer names
  $ limbeck check
  The database is in step with its target
  $ sql app.db "SELECT * FROM person"
  1|Ada|ada@example.com

A mistake in the script is told by its line, and changes nothing.

  $ echo 'CREATE TABL x (a);' >>schema.sql
  $ limbeck check
  limbeck: schema.sql:13: 'CREATE TABL x (a)' failed in a scratch database: near "TABL": syntax error; correct the statement
  [1]
  $ sed -i '$d' schema.sql

And back, by what the scripts say.

  $ limbeck downgrade base
  Running downgrade 27c6 -> ae10, Longer names
  Running downgrade ae10 -> <base>, Add person
  $ sql app.db "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'"
  alembic_version

A project begins with a database that is there already: its first script is written and stamped.

  $ mkdir old && cd old
  $ sqlite3 old.db <../schema.sql
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url sqlite:///old.db
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ limbeck models --sql >schema.sql
  $ cat schema.sql
  CREATE TABLE person (
      id INTEGER,
      name VARCHAR(80) NOT NULL,
      email VARCHAR(200),
      PRIMARY KEY (id),
      UNIQUE (email)
  );
  CREATE INDEX ix_person_by_name ON person (name);
  
  CREATE VIEW people AS SELECT name FROM person;
  
  CREATE TRIGGER person_renamed AFTER UPDATE OF name ON person FOR EACH ROW WHEN (new.name <> old.name) BEGIN
    UPDATE person SET email = NULL WHERE id = new.id;
  END;
  $ limbeck adopt -m "As it was" --rev-id 0001
  Wrote migrations/versions/0001_as_it_was.sql
  The database is stamped with it; nothing was run
  $ limbeck current
  0001 (head)
  $ limbeck check
  The database is in step with its target
  $ limbeck adopt
  limbeck: cannot adopt the database: the project has revisions already, as '0001' in 'migrations/versions/0001_as_it_was.sql'; bring it to its target with 'limbeck revision --autogenerate'
  [1]

The same again from nothing, as the first script has it.

  $ limbeck upgrade head --url sqlite:///new.db
  Running upgrade <base> -> 0001, As it was
  $ limbeck check --url sqlite:///new.db
  The database is in step with its target
  $ limbeck check --target-url sqlite:///new.db
  The database is in step with its target
  $ sql new.db "ALTER TABLE person ADD COLUMN age INTEGER"
  $ limbeck check --target-url sqlite:///new.db
  add column 'person.age'
  [3]
  $ sql new.db "CREATE TABLE rank (a INTEGER, b INTEGER, PRIMARY KEY (a DESC, b))"
  $ limbeck check --target-url sqlite:///new.db
  create table 'rank'
  add column 'person.age'
  Note: The target holds what is not read, and must be written by hand: orders and collations in keys: rank
  [3]
  $ limbeck models
  #pragma once
  
  #include <optional>
  #include <string>
  
  #include <limbeck/model.hpp>
  
  // Not in the models: views 'people'.
  // Not in the models: triggers 'person_renamed on person'.
  
  struct Person {
    std::optional<int> id;
    std::string name;
    std::optional<std::string> email;
  
    static auto table() {
      using namespace limbeck;
      return model<Person>("person",
          field<&Person::id>({.primary_key = true}),
          field<&Person::name>({.length = 80}),
          field<&Person::email>({.length = 200, .unique = true}),
          Index("ix_person_by_name", {"name"}));
    }
  };
  
  inline limbeck::Target target() {
    return limbeck::schema_of<Person>();
  }

On a terminal it is asked what is renamed; nothing is taken for it without a yes:

  $ mkdir renamed && cd renamed
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url sqlite:///app.db
  $ echo "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);" >schema.sql
  $ limbeck revision --autogenerate -m "First" >/dev/null 2>&1 && limbeck upgrade head >/dev/null 2>&1
  $ echo "CREATE TABLE t (id INTEGER PRIMARY KEY, full_name TEXT);" >schema.sql
  $ on_terminal() { echo "$1" | script -qec "limbeck revision --autogenerate -m '$2' --rev-id $2" /dev/null | tr -d '\r'; }
  $ on_terminal n no | grep -o "Is 't.name'.*N\]"
  Is 't.name' renamed to 'full_name'? [y/N]
  $ sed -n '/limbeck: upgrade/,/limbeck: downgrade/p' migrations/versions/*no.sql | grep ALTER
  ALTER TABLE t ADD COLUMN full_name TEXT;
  ALTER TABLE t DROP COLUMN name;
  $ rm migrations/versions/*no.sql
  $ on_terminal y yes | grep -o "Is 't.name'.*N\]"
  Is 't.name' renamed to 'full_name'? [y/N]
  $ grep ALTER migrations/versions/*yes.sql
  ALTER TABLE t RENAME COLUMN name TO full_name;
  ALTER TABLE t RENAME COLUMN full_name TO name;

A view and a trigger that are only written in another way are the same:

  $ cd .. && mkdir respelt && cd respelt
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url sqlite:///app.db
  $ sqlite3 app.db <<'SQL'
  > CREATE TABLE t (a INTEGER, "b c" TEXT);
  > create view "v" (x, "y") as select "a",   [b c] from "t" where a>1;
  > create trigger tr after update of "a" on "t" when new.a  > 1 begin insert into t values (1, 'X'); end;
  > create trigger first insert on t for each row begin delete from t; end;
  > SQL
  $ cat >schema.sql <<'SQL'
  > CREATE TABLE t (a INTEGER, "b c" TEXT);
  > CREATE VIEW v (x, y) AS
  >   SELECT a, `b c` FROM t  -- all of them
  >   WHERE "a" > 1;
  > CREATE TRIGGER "tr" AFTER UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 1) BEGIN INSERT INTO "t" VALUES (1,'X'); END;
  > CREATE TRIGGER first BEFORE INSERT ON t BEGIN DELETE FROM t; END;
  > SQL
  $ limbeck check
  The database is in step with its target
  $ sed -i "s/'X'/'x'/" schema.sql
  $ limbeck check
  drop trigger 'tr' on 't'
  create trigger 'tr' on 't'
  [3]

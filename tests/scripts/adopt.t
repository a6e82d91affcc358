A project that begins with a SQLite database which is there already, in C++: its models, its first script, and no
difference.

  $ . "$TESTDIR/setup.sh"
  $ sqlite3 app.db <<'SQL'
  > CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, born DATE, "e-mail" VARCHAR(200) UNIQUE);
  > CREATE TABLE pet (owner INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, name VARCHAR(20) DEFAULT 'rex',
  >   weight NUMERIC(5, 2) CHECK (weight > 0), twice AS (weight * 2), PRIMARY KEY (owner, name)) WITHOUT ROWID;
  > CREATE INDEX "pets of owners" ON pet (owner DESC, lower(name)) WHERE weight > 1;
  > CREATE VIEW owners AS SELECT DISTINCT owner FROM pet;
  > CREATE TABLE log (what TEXT);
  > CREATE TRIGGER note AFTER INSERT ON pet WHEN NEW.weight > 9 BEGIN INSERT INTO log VALUES (NEW.name); END;
  > SQL
  $ cpp_project sqlite:///app.db
  $ limbeck models >migrations/models.hpp
  $ cat >migrations/env.cpp <<'CPP'
  > #include <limbeck/environment.hpp>
  > 
  > #include "models.hpp"
  > 
  > int main(int argc, char** argv) {
  >   limbeck::Environment env(argc, argv);
  >   env.configure({.target = target()});
  >   return env.run();
  > }
  > CPP
  $ limbeck adopt -m "As it was" --rev-id 0001
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  Wrote migrations/versions/0001_as_it_was.cpp
  The database is stamped with it; nothing was run
  $ limbeck check
  The database is in step with its target

The next database is made from nothing, and is the same.

  $ set_ini url sqlite:///next.db
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ limbeck check --target-url sqlite:///app.db
  The database is in step with its target
  $ limbeck downgrade base
  Running downgrade 0001 -> <base>, As it was
  $ sql next.db 'SELECT name FROM sqlite_schema'
  alembic_version
  sqlite_autoindex_alembic_version_1

What a foreign key refers to and is not read is named.

  $ sqlite3 lost.db "CREATE TABLE pet (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES person (id))"
  $ limbeck --url sqlite:///lost.db models --sql
  CREATE TABLE pet (
      id INTEGER,
      owner INTEGER,
      PRIMARY KEY (id),
      FOREIGN KEY(owner) REFERENCES person (id)
  );
  
  -- Foreign keys refer to tables that were not read: person; name their schemas in include_schemas, or take these keys out by hand

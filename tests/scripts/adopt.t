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

SQLite takes any words for a type. Members are made for the values that such columns are there for.

  $ sqlite3 words.db <<'SQL'
  > CREATE TABLE p (id BIGINT NOT NULL, n INT UNIQUE, PRIMARY KEY (id));
  > CREATE TABLE t (a INTEGER UNSIGNED, b REAL NOT NULL, c BOOL, d CHAR(1), e DECIMAL(10,5), f longblob, g CLOB DEFAULT NULL,
  >   p INT REFERENCES p (n));
  > SQL
  $ rm migrations/versions/*
  $ set_ini url sqlite:///words.db
  $ limbeck models >migrations/models.hpp
  $ sed -n '/^struct/,$p' migrations/models.hpp
  struct P {
    std::int64_t id = 0;
    std::optional<std::int64_t> n;
  
    static auto table() {
      using namespace limbeck;
      return model<P>("p",
          field<&P::id>({.autoincrement = false, .primary_key = true}),
          field<&P::n>(RawType("INT"), {.unique = true}));
    }
  };
  
  struct T {
    std::optional<std::int64_t> a;
    double b = 0;
    std::optional<bool> c;
    std::optional<std::string> d;
    std::optional<limbeck::values::Decimal> e;
    std::optional<limbeck::Bytes> f;
    std::optional<std::string> g;
    std::optional<std::int64_t> p;
  
    static auto table() {
      using namespace limbeck;
      return model<T>("t",
          field<&T::a>(RawType("INTEGER UNSIGNED")),
          field<&T::b>(RawType("REAL")),
          field<&T::c>(RawType("BOOL")),
          field<&T::d>(Char(1)),
          field<&T::e>(RawType("DECIMAL(10,5)")),
          field<&T::f>(RawType("longblob")),
          field<&T::g>(RawType("CLOB")),
          field<&T::p>(RawType("INT"), {.foreign_key = references<&P::n>()}));
    }
  };
  
  inline limbeck::Target target() {
    return limbeck::schema_of<P, T>();
  }
  $ limbeck check 2>/dev/null
  The database is in step with its target

SQLite lets columns of a primary key be NULL, and a new table does not: the script says it of them behind that.

  $ sqlite3 keys.db "CREATE TABLE code (k VARCHAR(10), l INT, m INT NOT NULL, v TEXT, PRIMARY KEY (k, l, m));
  >   CREATE TABLE part (p TEXT PRIMARY KEY) WITHOUT ROWID; CREATE TABLE number (n INTEGER PRIMARY KEY)"
  $ set_ini url sqlite:///keys.db
  $ limbeck models >migrations/models.hpp
  $ limbeck adopt --rev-id 0001 2>/dev/null
  Wrote migrations/versions/0001_adopt_the_database.cpp
  $ sed -n '/^void upgrade/,$p' migrations/versions/0001*
  void upgrade(Operations& op) {
    op.create_table("code", {
        Column("k", String(10)),
        Column("l", RawType("INT")),
        Column("m", RawType("INT"), {.nullable = false}),
        Column("v", Text()),
        PrimaryKeyConstraint({"k", "l", "m"}),
    });
    op.batch_alter_table("code", [](BatchOperations& batch) {
      batch.alter_column("k", {.nullable = true});
      batch.alter_column("l", {.nullable = true});
    });
    op.create_table("number", {
        Column("n", Integer()),
        PrimaryKeyConstraint({"n"}),
    });
    op.create_table("part", {
        Column("p", Text()),
        PrimaryKeyConstraint({"p"}),
    }, {.sqlite_with_rowid = false});
  }
  
  void downgrade(Operations& op) {
    op.drop_table("part");
    op.drop_table("number");
    op.drop_table("code");
  }
  
  }  // namespace rev_0001
  $ limbeck --url sqlite:///next_keys.db upgrade head 2>/dev/null
  $ limbeck --url sqlite:///next_keys.db check --target-url sqlite:///keys.db
  The database is in step with its target
  $ limbeck check 2>/dev/null
  The database is in step with its target
  $ limbeck --url sqlite:///next_keys.db downgrade base 2>/dev/null

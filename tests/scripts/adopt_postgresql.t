PostgreSQL: a project that begins with a database which is there already, in C++.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql adopt
  $ sql "$DATABASE_URL" "CREATE TYPE mood AS ENUM ('sad', 'glad')"
  $ sql "$DATABASE_URL" "CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL, mood mood)"
  $ sql "$DATABASE_URL" "CREATE TABLE pet (id int PRIMARY KEY, owner bigint REFERENCES person ON DELETE CASCADE)"
  $ limbeck init migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ limbeck models >migrations/models.hpp
  $ cat migrations/models.hpp
  #pragma once
  
  #include <cstdint>
  #include <optional>
  #include <string>
  
  #include <limbeck/model.hpp>
  
  enum class Mood { sad, glad };
  
  template <>
  inline constexpr auto limbeck::enum_values<Mood> =
      limbeck::make_enum_values<Mood>("mood", {{Mood::sad, "sad"}, {Mood::glad, "glad"}});
  
  struct Person {
    std::optional<int> id;
    std::string name;
    std::optional<Mood> mood;
  
    static auto table() {
      using namespace limbeck;
      return model<Person>("person",
          field<&Person::id>({.primary_key = true}),
          field<&Person::name>(Text()),
          field<&Person::mood>());
    }
  };
  
  struct Pet {
    int id = 0;
    std::optional<std::int64_t> owner;
  
    static auto table() {
      using namespace limbeck;
      return model<Pet>("pet",
          field<&Pet::id>({.autoincrement = false, .primary_key = true}),
          field<&Pet::owner>({.foreign_key = references<&Person::id>({.ondelete = "CASCADE"})}));
    }
  };
  
  inline limbeck::Target target() {
    return limbeck::schema_of<Person, Pet>();
  }
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
  $ limbeck adopt -m "As it was" --rev-id 0001 2>/dev/null
  Wrote migrations/versions/0001_as_it_was.cpp
  $ sed -n '/upgrade/,$p' migrations/versions/0001_as_it_was.cpp
  void upgrade(Operations& op) {
    op.create_enum_type("mood", {"sad", "glad"});
    op.create_table("person", {
        Column("id", Integer(), {.nullable = false}),
        Column("name", Text(), {.nullable = false}),
        Column("mood", Enum({"sad", "glad"}, {.name = "mood", .create_type = false})),
        PrimaryKeyConstraint({"id"}, {.name = "person_pkey"}),
    });
    op.create_table("pet", {
        Column("id", Integer(), {.nullable = false, .autoincrement = false}),
        Column("owner", BigInteger()),
        PrimaryKeyConstraint({"id"}, {.name = "pet_pkey"}),
        ForeignKeyConstraint({"owner"}, {"person.id"}, {.name = "pet_owner_fkey", .ondelete = "CASCADE"}),
    });
  }
  
  void downgrade(Operations& op) {
    op.drop_table("pet");
    op.drop_table("person");
    op.drop_enum_type("mood");
  }
  
  }  // namespace rev_0001
  $ limbeck check 2>/dev/null
  The database is in step with its target

The next database is made from nothing, and is the same.

  $ pg_dump --schema-only --no-owner "$DATABASE_URL" | grep -v 'restrict ' >before.sql
  $ fresh_postgresql adopted
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ pg_dump --schema-only --no-owner "$DATABASE_URL" | grep -v 'restrict ' | diff before.sql -

Tables of other schemas than the default one are adopted where they are named.

  $ fresh_postgresql adopt_elsewhere
  $ sql "$DATABASE_URL" 'CREATE SCHEMA shop'
  $ sql "$DATABASE_URL" 'CREATE TABLE shop.ware (id int PRIMARY KEY)'
  $ rm migrations/versions/*
  $ limbeck adopt 2>&1 | sed "s/'postgresql:[^']*'/the database/"
  limbeck: cannot adopt the database: its default schema holds nothing, and others do: 'shop'; name in include_schemas those that are to be adopted, or begin with 'limbeck revision -m "..."'
  $ set_ini include_schemas shop
  $ limbeck adopt -m "As it was" --rev-id 0001
  Wrote migrations/versions/0001_as_it_was.cpp
  The database is stamped with it; nothing was run
  $ grep 'op\.' migrations/versions/0001_as_it_was.cpp
    op.create_schema("shop");
    op.create_table("ware", {
    op.drop_table("ware", {.schema = "shop"});
    op.drop_schema("shop");

What tables inherit, and what more than names differs, is in step too.

  $ fresh_postgresql adopt_heirs
  $ sql "$DATABASE_URL" "CREATE TYPE mood AS ENUM ('sad', 'glad')"
  $ sql "$DATABASE_URL" "CREATE TABLE entity (id serial PRIMARY KEY, note varchar(9) DEFAULT NULL, tags mood[])"
  $ sql "$DATABASE_URL" "CREATE TABLE ware (price int UNIQUE, PRIMARY KEY (id), UNIQUE (note, price)) INHERITS (entity)"
  $ sql "$DATABASE_URL" "CREATE INDEX by_note ON ware (note)"
  $ sql "$DATABASE_URL" "CREATE TABLE part (ware int REFERENCES ware, grid int[][])"
  $ rm -r migrations/versions/*
  $ sed -i '/include_schemas/d' limbeck.ini
  $ limbeck models >migrations/models.hpp
  $ sed -n '/^struct/,$p' migrations/models.hpp
  struct Entity {
    std::optional<int> id;
    std::optional<std::string> note;
    std::optional<std::vector<Mood>> tags;
  
    static auto table() {
      using namespace limbeck;
      return model<Entity>("entity",
          field<&Entity::id>({.primary_key = true}),
          field<&Entity::note>({.length = 9}),
          field<&Entity::tags>());
    }
  };
  
  struct Ware {
    std::optional<int> price;
  
    static auto table() {
      using namespace limbeck;
      return model<Ware>("ware",
          {.options = {.postgresql_inherits = {"entity"}}},
          field<&Ware::price>({.unique = true}),
          PrimaryKeyConstraint({"id"}),
          UniqueConstraint({"note", "price"}),
          Index("by_note", {"note"}));
    }
  };
  
  struct Part {
    std::optional<int> ware;
    std::optional<std::vector<std::vector<int>>> grid;
  
    static auto table() {
      using namespace limbeck;
      return model<Part>("part",
          field<&Part::ware>({.foreign_key = ForeignKey("ware.id")}),
          field<&Part::grid>(postgresql::Array(Integer(), {.dimensions = 2})));
    }
  };
  
  inline limbeck::Target target() {
    return limbeck::schema_of<Entity, Ware, Part>();
  }
  $ limbeck check 2>/dev/null
  The database is in step with its target
  $ fresh_postgresql adopt_heirs_again
  $ limbeck revision --autogenerate -m "All of it" --rev-id 0002 >/dev/null 2>&1
  $ limbeck upgrade head 2>&1
  Running upgrade <base> -> 0002, All of it
  $ limbeck check
  The database is in step with its target

In a project of SQL alone the next database is the same to the letter, also where the server keeps one thing in two ways.

  $ rm -rf migrations limbeck.ini build
  $ fresh_postgresql letter
  $ sql "$DATABASE_URL" "CREATE TABLE t (kind varchar(9) DEFAULT 'a'::text CHECK (kind IN ('a', 'b')), word text DEFAULT 'a')"
  $ sql "$DATABASE_URL" "CREATE INDEX i ON t (kind) WHERE kind::text = ANY ((ARRAY['a'::varchar, 'b'::varchar])::text[])"
  $ sql "$DATABASE_URL" 'CREATE EXTENSION hstore'
  $ sql "$DATABASE_URL" "COMMENT ON EXTENSION hstore IS 'pairs'"
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ limbeck models --sql >schema.sql
  $ cat schema.sql
  CREATE EXTENSION hstore;
  
  CREATE TABLE t (
      kind VARCHAR(9) DEFAULT 'a'::text,
      word TEXT DEFAULT 'a',
      CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
  );
  CREATE INDEX i ON t (kind) WHERE kind::text IN ('a'::varchar, 'b'::varchar);
  
  COMMENT ON EXTENSION hstore IS 'pairs';
  $ limbeck adopt -m "As it was" --rev-id 0001 >/dev/null
  The database is stamped with it; nothing was run
  $ limbeck check
  The database is in step with its target
  $ pg_dump --schema-only --no-owner "$DATABASE_URL" | grep -v 'restrict ' >before.sql
  $ fresh_postgresql lettered
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ pg_dump --schema-only --no-owner "$DATABASE_URL" | grep -v 'restrict ' | diff before.sql -

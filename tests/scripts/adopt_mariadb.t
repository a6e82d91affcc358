MariaDB: a project that begins with a database which is there already, in C++.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb adopt
  $ mariadb_shell "$DATABASE_URL" --default-character-set=utf8mb4 <<'SQL'
  > CREATE TABLE person (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80) NOT NULL COMMENT 'in full',
  >   mood ENUM('sad', 'glad') DEFAULT 'glad', seen TIMESTAMP NULL, KEY by_name (name(10))) COMMENT 'all of them';
  > CREATE TABLE pet (id BIGINT UNSIGNED PRIMARY KEY, owner INT, weight DECIMAL(5, 2), twice DOUBLE AS (weight * 2) STORED,
  >   CONSTRAINT pet_owner FOREIGN KEY (owner) REFERENCES person (id) ON DELETE CASCADE, CHECK (weight > 0)) ENGINE=InnoDB;
  > CREATE VIEW owners AS SELECT DISTINCT owner FROM pet;
  > CREATE TRIGGER heavy BEFORE INSERT ON pet FOR EACH ROW SET NEW.weight = greatest(NEW.weight, 1);
  > SQL
  $ cpp_project '${DATABASE_URL}'
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

  $ dump() {
  >   [[ $DATABASE_URL =~ ^[a-z]+://([^:]+):([^@]+)@([^:]+):([0-9]+)/(.*)$ ]]
  >   MYSQL_PWD=${BASH_REMATCH[2]} mariadb-dump --no-defaults --no-data --triggers --skip-comments \
  >     --host "${BASH_REMATCH[3]}" --port "${BASH_REMATCH[4]}" --user "${BASH_REMATCH[1]}" "${BASH_REMATCH[5]}"
  > }
  $ dump >before.sql
  $ fresh_mariadb adopted
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ dump | diff before.sql -
  $ limbeck downgrade base
  Running downgrade 0001 -> <base>, As it was
  $ sql "$DATABASE_URL" 'SHOW TABLES'
  alembic_version

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
  >   MYSQL_PWD=${BASH_REMATCH[2]} mariadb-dump --no-defaults --no-data --triggers --routines --skip-comments \
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

In a project of SQL alone the next database is the same to the letter: how indexes are built, where checks stand, how
routines and triggers are typed, and the sql_mode that they run in.

  $ rm -rf migrations limbeck.ini build
  $ fresh_mariadb letter
  $ mariadb_shell "$DATABASE_URL" --default-character-set=utf8mb4 <<'SQL'
  > CREATE TABLE person (id INT NOT NULL, age INT DEFAULT 0 CHECK (age >= 0), name VARCHAR(9), boss INT REFERENCES person (id),
  >   CONSTRAINT chief FOREIGN KEY (boss) REFERENCES person (id),
  >   PRIMARY KEY (id) USING BTREE, UNIQUE KEY by_name (name) USING BTREE, KEY by_age (age) USING BTREE, KEY plain (age, name));
  > CREATE TABLE seen (id INT, at INT, KEY k (id), KEY b (at) USING BTREE, KEY h (at, id) USING HASH) ENGINE=MEMORY;
  > CREATE trigger Aged before insert
  >   ON person   FOR EACH ROW
  >   SET new.age = greatest(new.age, 1);
  > CREATE VIEW words AS SELECT _latin1'a' AS a, name FROM person WITH CHECK OPTION;
  > SET sql_mode = 'PIPES_AS_CONCAT';
  > CREATE FUNCTION joined(
  >   a TEXT,
  >   b TEXT
  > ) RETURNS TEXT DETERMINISTIC RETURN a || b;
  > SET sql_mode = '';
  > CREATE TRIGGER `for` AFTER DELETE ON seen FOR EACH ROW SET @gone = old.id;
  > SQL
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ limbeck models --sql >schema.sql
  $ limbeck adopt -m "As it was" --rev-id 0001 >/dev/null
  The database is stamped with it; nothing was run
  $ limbeck check
  The database is in step with its target
  $ cat schema.sql
  CREATE TABLE person (
      id INTEGER NOT NULL,
      age INTEGER DEFAULT 0 CHECK (age >= 0),
      name VARCHAR(9),
      boss INTEGER,
      PRIMARY KEY (id) USING btree,
      CONSTRAINT by_name UNIQUE (name) USING btree,
      CONSTRAINT person_ibfk_1 FOREIGN KEY(boss) REFERENCES person (id),
      CONSTRAINT chief FOREIGN KEY(boss) REFERENCES person (id),
      INDEX by_age (age) USING btree,
      INDEX plain (age, name)
  );
  
  CREATE TABLE seen (
      id INTEGER,
      at INTEGER,
      INDEX k (id),
      INDEX b (at) USING btree,
      INDEX h (at, id) USING hash
  ) ENGINE=MEMORY;
  
  SET @limbeck_sql_mode = @@sql_mode, sql_mode = 'PIPES_AS_CONCAT';
  CREATE FUNCTION joined(a TEXT,
    b TEXT
  ) RETURNS text DETERMINISTIC RETURN a || b;
  SET sql_mode = @limbeck_sql_mode;
  
  CREATE VIEW words AS select _latin1'a' AS `a`,`person`.`name` AS `name` from `person` WITH CASCADED CHECK OPTION;
  
  CREATE trigger Aged before insert
    ON person   FOR EACH ROW
    SET new.age = greatest(new.age, 1);
  
  SET @limbeck_sql_mode = @@sql_mode, sql_mode = '';
  CREATE TRIGGER `for` AFTER DELETE ON seen FOR EACH ROW SET @gone = old.id;
  SET sql_mode = @limbeck_sql_mode;
  $ dump >before.sql
  $ fresh_mariadb lettered
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ dump | diff before.sql -

MariaDB: a script as the target, and a project that begins with a database which is there already.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb schema_sql
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ cat >schema.sql <<'SQL'
  > CREATE TABLE person (
  >   id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
  >   name VARCHAR(50) NOT NULL COMMENT 'whole',
  >   mood ENUM('sad', 'glad') DEFAULT 'glad',
  >   changed TIMESTAMP NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  >   KEY by_name (name(10))
  > ) COMMENT = 'people';
  > CREATE VIEW people AS SELECT id, name FROM person;
  > CREATE SEQUENCE ticket START WITH 100;
  > DELIMITER //
  > CREATE TRIGGER named BEFORE INSERT ON person FOR EACH ROW
  > BEGIN
  >   IF new.name = '' THEN SET new.name = 'nobody'; END IF;
  > END //
  > CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n //
  > DELIMITER ;
  > SQL
  $ limbeck check
  create sequence 'ticket'
  create table 'person'
  create function 'twice'
  create view 'people'
  create trigger 'named' on 'person'
  [3]
  $ limbeck revision --autogenerate -m "All" --rev-id ae10 >/dev/null 2>&1
  $ sed -n '/limbeck: upgrade/,$p' migrations/versions/ae10_all.sql
  -- limbeck: upgrade
  CREATE SEQUENCE ticket START WITH 100;
  
  CREATE TABLE person (
      id INTEGER UNSIGNED NOT NULL AUTO_INCREMENT,
      name VARCHAR(50) NOT NULL COMMENT 'whole',
      mood ENUM('sad','glad') DEFAULT 'glad',
      changed TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
      PRIMARY KEY (id),
      INDEX by_name (name(10))
  ) COMMENT='people';
  
  CREATE FUNCTION twice(n INT) RETURNS int(11) DETERMINISTIC RETURN 2 * n;
  
  CREATE VIEW people AS select `person`.`id` AS `id`,`person`.`name` AS `name` from `person`;
  
  DELIMITER //
  CREATE TRIGGER named BEFORE INSERT ON person FOR EACH ROW
  BEGIN
    IF new.name = '' THEN SET new.name = 'nobody'; END IF;
  END//
  DELIMITER ;
  
  -- limbeck: downgrade
  DROP TRIGGER named;
  
  DROP VIEW people;
  
  DROP FUNCTION twice;
  
  DROP TABLE person;
  
  DROP SEQUENCE ticket;
  $ limbeck upgrade head
  Running upgrade <base> -> ae10, All
  $ limbeck check
  The database is in step with its target

  $ sed -i "s/VARCHAR(50)/VARCHAR(80)/; s/'sad', 'glad'/'sad', 'so so', 'glad'/; s/'nobody'/'somebody'/" schema.sql
  $ limbeck revision --autogenerate -m "Longer names" --rev-id 27c6
  drop trigger 'named' on 'person'
  alter column 'person.name': VARCHAR(50) becomes VARCHAR(80)
  alter column 'person.mood': ENUM('sad','glad') becomes ENUM('sad','so so','glad')
  create trigger 'named' on 'person'
  Wrote migrations/versions/27c6_longer_names.sql
  $ sed -n '/limbeck: upgrade/,$p' migrations/versions/27c6_longer_names.sql
  -- limbeck: upgrade
  DROP TRIGGER named;
  
  ALTER TABLE person MODIFY name VARCHAR(80) NOT NULL COMMENT 'whole';
  
  ALTER TABLE person MODIFY mood ENUM('sad','so so','glad') NULL DEFAULT 'glad';
  
  DELIMITER //
  CREATE TRIGGER named BEFORE INSERT ON person FOR EACH ROW
  BEGIN
    IF new.name = '' THEN SET new.name = 'somebody'; END IF;
  END//
  DELIMITER ;
  
  -- limbeck: downgrade
  DROP TRIGGER named;
  
  -- the enum of column 'person.mood' loses 'so so': write what rows get that hold it, by an UPDATE before
  ALTER TABLE person MODIFY mood ENUM('sad','glad') NULL DEFAULT 'glad';
  
  ALTER TABLE person MODIFY name VARCHAR(50) NOT NULL COMMENT 'whole';
  
  DELIMITER //
  CREATE TRIGGER named BEFORE INSERT ON person FOR EACH ROW
  BEGIN
    IF new.name = '' THEN SET new.name = 'nobody'; END IF;
  END//
  DELIMITER ;
  $ limbeck upgrade head
  Running upgrade ae10 -> 27c6, Longer names
  $ limbeck check
  The database is in step with its target
  $ limbeck downgrade ae10
  Running downgrade 27c6 -> ae10, Longer names
  $ limbeck upgrade head
  Running upgrade ae10 -> 27c6, Longer names

What mariadb-dump writes is such a script too. What would leave the scratch database is not run.

  $ dump() {
  >   [[ $DATABASE_URL =~ ://([^:]+):([^@]+)@([^:]+):([0-9]+)/(.*)$ ]]
  >   MYSQL_PWD=${BASH_REMATCH[2]} mariadb-dump --no-defaults -h "${BASH_REMATCH[3]}" -P "${BASH_REMATCH[4]}" \
  >     -u "${BASH_REMATCH[1]}" --no-data --routines --skip-comments "$@" "${BASH_REMATCH[5]}"
  > }
  $ dump --ignore-table="${DATABASE_URL##*/}.alembic_version" >schema.sql
  $ limbeck check
  The database is in step with its target
  $ echo "CREATE TABLE ${DATABASE_URL##*/}.elsewhere (a INT);" >>schema.sql
  $ limbeck check 2>&1 | sed "s/${DATABASE_URL##*/}/DATABASE/g"
  limbeck: schema.sql:97: 'CREATE TABLE DATABASE.elsewhere (a INT)' failed in a scratch database: it would run in database 'DATABASE' and not in a scratch one; leave the name out; correct the statement
  $ sql "$DATABASE_URL" "SHOW DATABASES LIKE 'limbeck_scratch%'"

  $ dump >before.sql
  $ mkdir new && cd new
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ sql "$DATABASE_URL" "DROP TABLE alembic_version"
  $ limbeck models --sql >schema.sql
  $ limbeck adopt -m "As it was" --rev-id 0001
  Wrote migrations/versions/0001_as_it_was.sql
  The database is stamped with it; nothing was run
  $ limbeck check
  The database is in step with its target
  $ fresh_mariadb adopted
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, As it was
  $ limbeck check
  The database is in step with its target
  $ dump | diff ../before.sql -

What the script says of its session at its end does not change how it is read: its routines keep the mode that they
were made in.

  $ cd .. && rm -rf new migrations limbeck.ini
  $ fresh_mariadb modes
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url '${DATABASE_URL}'
  $ cat >schema.sql <<'SQL'
  > CREATE TABLE seen (id INT, KEY h (id) USING HASH) ENGINE=MEMORY;
  > SET NAMES latin1, sql_mode = 'PIPES_AS_CONCAT';
  > CREATE FUNCTION joined(a TEXT, b TEXT) RETURNS TEXT DETERMINISTIC RETURN a || b;
  > SQL
  $ limbeck revision --autogenerate -m "All" --rev-id 0001 >/dev/null 2>&1
  $ limbeck upgrade head
  Running upgrade <base> -> 0001, All
  $ sql "$DATABASE_URL" "SELECT joined('a', 'b')"
  ab
  $ limbeck check
  The database is in step with its target
  $ dump | grep USING
    KEY `h` (`id`) USING HASH

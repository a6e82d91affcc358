`--sql` for MariaDB: no transaction stands around DDL, which commits by itself, but one around rows alone.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb offline
  $ sql_project '${DATABASE_URL}'
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE user (id INTEGER NOT NULL AUTO_INCREMENT, name VARCHAR(40) DEFAULT 'semi;colon', PRIMARY KEY (id));
  > CREATE TRIGGER twice BEFORE INSERT ON user FOR EACH ROW BEGIN
  >     SET NEW.name = concat(NEW.name, NEW.name);
  >     SET @twice = 1;
  > END;
  > -- limbeck: downgrade
  > DROP TABLE user;
  > SQL
  $ sql_script b2 a1 "Add rows" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO user (name) VALUES ('a');
  > -- limbeck: downgrade
  > DELETE FROM user
  > SQL
  $ limbeck upgrade head --sql
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE user (id INTEGER NOT NULL AUTO_INCREMENT, name VARCHAR(40) DEFAULT 'semi;colon', PRIMARY KEY (id));
  
  DELIMITER //
  CREATE TRIGGER twice BEFORE INSERT ON user FOR EACH ROW BEGIN
      SET NEW.name = concat(NEW.name, NEW.name);
      SET @twice = 1;
  END//
  DELIMITER ;
  
  INSERT INTO alembic_version (version_num) VALUES ('a1');
  
  START TRANSACTION;
  
  -- Running upgrade a1 -> b2, Add rows
  
  INSERT INTO user (name) VALUES ('a');
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  $ limbeck upgrade head --sql | mariadb_shell "$DATABASE_URL"
  $ limbeck current
  b2 (head)
  $ sql "$DATABASE_URL" "SELECT * FROM user"
  1|aa
  $ limbeck downgrade head:base --sql | mariadb_shell "$DATABASE_URL"
  $ limbeck current
  $ sql "$DATABASE_URL" "SHOW TABLES"
  alembic_version

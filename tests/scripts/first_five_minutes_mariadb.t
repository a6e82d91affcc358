The same first five minutes on MariaDB, with the SQL that a splitter of statements trips over.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb five_minutes
  $ sql_project '${DATABASE_URL}'
  $ limbeck current

Stored programs with and without a DELIMITER, semicolons in strings, names and comments, comments that the server runs.

  $ limbeck revision -m "Add user table" --rev-id abc123
  Wrote migrations/versions/abc123_add_user_table.sql
  $ cat >migrations/versions/abc123_add_user_table.sql <<'SQL'
  > -- Add user table; and what hangs on it
  > --
  > -- Revision ID: abc123
  > -- Revises:
  > 
  > -- limbeck: upgrade
  > CREATE TABLE `user;s` (
  >     id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY, -- a comment; with a semicolon
  >     email VARCHAR(200) NOT NULL DEFAULT 'no;body\'s',  # another; one
  >     changed INTEGER NOT NULL DEFAULT 0 /* and; one */
  > ) /*!50100 ENGINE=InnoDB */;
  > CREATE TRIGGER count_change BEFORE UPDATE ON `user;s` FOR EACH ROW BEGIN
  >     IF NEW.email <> OLD.email THEN
  >         SET NEW.changed = OLD.changed + 1;
  >     END IF;
  > END;
  > DELIMITER //
  > CREATE FUNCTION number_of_users() RETURNS BIGINT READS SQL DATA
  > BEGIN
  >     DECLARE number BIGINT;
  >     SELECT count(*) INTO number FROM `user;s`;
  >     RETURN number;
  > END//
  > DELIMITER ;
  > INSERT INTO `user;s` (email) VALUES ('it\'s; here'), ("this; too");
  > -- limbeck: downgrade
  > DROP FUNCTION number_of_users;
  > DROP TABLE `user;s`
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table; and what hangs on it
  $ limbeck current
  abc123 (head)
  $ sql "$DATABASE_URL" 'UPDATE `user;s` SET email = concat(email, id)'
  $ sql "$DATABASE_URL" 'SELECT *, number_of_users() FROM `user;s` ORDER BY id'
  1|it's; here1|1|2
  2|this; too2|1|2

Forth and back, step by step.

  $ sql_script def456 abc123 "Add phone number" <<'SQL'
  > -- limbeck: upgrade
  > ALTER TABLE `user;s` ADD COLUMN phone_number VARCHAR(20);
  > -- limbeck: downgrade
  > ALTER TABLE `user;s` DROP COLUMN phone_number;
  > SQL
  $ limbeck upgrade +1
  Running upgrade abc123 -> def456, Add phone number
  $ limbeck upgrade head
  $ limbeck downgrade -1
  Running downgrade def456 -> abc123, Add phone number
  $ limbeck downgrade base
  Running downgrade abc123 -> <base>, Add user table; and what hangs on it
  $ limbeck current
  $ sql "$DATABASE_URL" "SHOW TABLES"
  alembic_version
  $ limbeck stamp head
  Running stamp <base> -> def456
  $ sql "$DATABASE_URL" 'SELECT * FROM alembic_version'
  def456

The same server answers to the name of MySQL, with the driver that SQLAlchemy would use.

  $ DATABASE_URL=mysql+pymysql${DATABASE_URL#mariadb}?charset=utf8mb4 limbeck current
  def456 (head)

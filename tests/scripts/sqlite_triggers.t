A trigger's body holds semicolons of its own; limbeck sends it to SQLite as the one statement it is.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db
  $ sql_script a1 "" "Count changes" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT DEFAULT 'a; b', changed INTEGER DEFAULT 0);
  > CREATE TRIGGER count_change AFTER UPDATE OF body ON note BEGIN
  >     UPDATE note SET changed = CASE WHEN changed IS NULL THEN 1 ELSE changed + 1 END WHERE id = NEW.id;
  >     -- a comment; with a semicolon
  >     SELECT 'END; of a string';
  > END;
  > CREATE TEMP TRIGGER IF NOT EXISTS other AFTER DELETE ON note BEGIN SELECT 1; SELECT 2; END;
  > INSERT INTO note (id) VALUES (1);
  > /* the last one; without its own */ INSERT INTO note (id) VALUES (2)
  > -- limbeck: downgrade
  > DROP TRIGGER count_change;
  > DROP TABLE note;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Count changes
  $ sqlite3 app.db "UPDATE note SET body = body; SELECT * FROM note"
  1|a; b|1
  2|a; b|1
  $ limbeck downgrade base
  Running downgrade a1 -> <base>, Count changes
  $ sqlite3 app.db .tables
  alembic_version

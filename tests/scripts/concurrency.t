However many runs start at once, one works, the others wait for it and then find nothing left to do.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db
  $ parent=
  $ for id in a1 b2 c3 d4 e5; do
  >   sql_script $id "$parent" "Add $id" <<SQL
  > -- limbeck: upgrade
  > CREATE TABLE t_$id (id INTEGER);
  > INSERT INTO t_$id VALUES (1);
  > -- limbeck: downgrade
  > DROP TABLE t_$id;
  > SQL
  >   parent=$id
  > done

  $ all_at_once 20 upgrade head
  Running upgrade <base> -> a1, Add a1
  Running upgrade a1 -> b2, Add b2
  Running upgrade b2 -> c3, Add c3
  Running upgrade c3 -> d4, Add d4
  Running upgrade d4 -> e5, Add e5
  $ sqlite3 app.db 'SELECT * FROM alembic_version' 'SELECT count(*) FROM t_e5'
  e5
  1
  $ all_at_once 20 downgrade base
  Running downgrade a1 -> <base>, Add a1
  Running downgrade b2 -> a1, Add b2
  Running downgrade c3 -> b2, Add c3
  Running downgrade d4 -> c3, Add d4
  Running downgrade e5 -> d4, Add e5

A run that cannot have its turn in the time that it was given says so.

  $ mkfifo hold
  $ sqlite3 app.db <hold &
  $ exec 9>hold; echo 'BEGIN IMMEDIATE; CREATE TABLE held (id INTEGER);' >&9
  $ until [ -f app.db-journal ]; do sleep 0.01; done
  $ set_ini lock_timeout 1
  $ limbeck upgrade head
  limbeck: cannot begin: another run of limbeck, or another program, has kept the database locked for 1 s; wait until it has ended, or set lock_timeout to wait longer
  [1]
  $ exec 9>&-; wait
  $ limbeck --quiet upgrade head

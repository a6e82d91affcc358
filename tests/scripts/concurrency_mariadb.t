However many runs start at once on one MariaDB database, one works, the others wait for it and find nothing left to do.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb concurrency
  $ sql_project '${DATABASE_URL}'
  $ parent=
  $ for id in a1 b2 c3 d4 e5; do
  >   sql_script $id "$parent" "Add $id" <<SQL
  > -- limbeck: upgrade
  > CREATE TABLE t_$id (id INTEGER);
  > CREATE INDEX i_$id ON t_$id (id);
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
  $ sql "$DATABASE_URL" 'SELECT version_num, count(*) FROM alembic_version, t_e5 GROUP BY 1'
  e5|1
  $ all_at_once 20 downgrade base
  Running downgrade a1 -> <base>, Add a1
  Running downgrade b2 -> a1, Add b2
  Running downgrade c3 -> b2, Add c3
  Running downgrade d4 -> c3, Add d4
  Running downgrade e5 -> d4, Add e5

A run that cannot have its turn in the time that it was given says so.

  $ sql_script f6 e5 "Take time" <<'SQL'
  > -- limbeck: upgrade
  > SELECT sleep(4);
  > SQL
  $ limbeck upgrade head >first.log 2>&1 &
  $ until sql "$DATABASE_URL" "SELECT info FROM information_schema.processlist WHERE db = database()" | grep -q '^SELECT sleep'; do
  >   sleep 0.05
  > done
  $ set_ini lock_timeout 1
  $ limbeck upgrade head
  Waiting for another run on this database to end
  limbeck: cannot begin: another run of limbeck, or another program, has kept the database locked for 1 s; wait until it has ended, or set lock_timeout to wait longer
  [1]
  $ wait
  $ limbeck current
  f6 (head)

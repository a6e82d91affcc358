MariaDB commits at every DDL statement. Each revision is recorded as soon as its statements are done, and an error says
what stands of the one that failed.

  $ . "$TESTDIR/setup.sh"
  $ fresh_mariadb transactions
  $ sql_project '${DATABASE_URL}'
  $ sql_script a1 "" "Two tables" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE a (x INTEGER);
  > CREATE TABLE b (x INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE b;
  > DROP TABLE a;
  > SQL
  $ sql_script b2 a1 "Rows, a table, rows" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO a VALUES (1);
  > CREATE TABLE c (x INTEGER);
  > INSERT INTO a VALUES (2);
  > INSERT INTO c VALUES (nonsense);
  > -- limbeck: downgrade
  > DROP TABLE c;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Two tables
  Running upgrade a1 -> b2, Rows, a table, rows
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:10: 'INSERT INTO c VALUES (nonsense)' failed: Unknown column 'nonsense' in 'VALUES' (1054); the run stands up to 'a1', the first 2 statements of 'b2' stand, up to migrations/versions/b2.sql:8: 'CREATE TABLE c (x INTEGER)', since MariaDB commits such statements by itself: undo what stands or take it out of the script, correct the cause and run it again
  [1]
  $ limbeck current
  a1

The row behind the last DDL statement was rolled back.

  $ sql "$DATABASE_URL" 'SELECT x FROM a'
  1

What stands is taken out of the script; then it goes on.

  $ sed -i '/VALUES (1)/d; /CREATE TABLE c/d; s/nonsense/3/' migrations/versions/b2.sql
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Rows, a table, rows
  $ limbeck current
  b2 (head)
  $ sql "$DATABASE_URL" 'SELECT a.x, c.x FROM a JOIN c ORDER BY 1'
  1|3
  2|3

Where the first DDL statement fails, the rows before it stand.

  $ sql_script c3 b2 "Rows, then a table that is there" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO a VALUES (4);
  > CREATE TABLE c (x INTEGER);
  > -- limbeck: downgrade
  > SQL
  $ limbeck upgrade head
  Running upgrade b2 -> c3, Rows, then a table that is there
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:8: 'CREATE TABLE c (x INTEGER)' failed: Table 'c' already exists (1050); the first statement of 'c3' stands, migrations/versions/c3.sql:7: 'INSERT INTO a VALUES (4)', since MariaDB commits such statements by itself: undo what stands or take it out of the script, correct the cause and run it again
  [1]

A revision that only changes rows is one transaction.

  $ rm migrations/versions/c3.sql
  $ sql_script d4 b2 "Rows alone" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO a VALUES (5);
  > INSERT INTO a VALUES (nonsense);
  > -- limbeck: downgrade
  > SQL
  $ limbeck upgrade head
  Running upgrade b2 -> d4, Rows alone
  limbeck: cannot upgrade to 'd4': migrations/versions/d4.sql:8: 'INSERT INTO a VALUES (nonsense)' failed: Unknown column 'nonsense' in 'VALUES' (1054); nothing was changed: correct the cause and run it again
  [1]
  $ sql "$DATABASE_URL" 'SELECT count(*) FROM a WHERE x = 5'
  0

What would break the run is refused before anything is sent.

  $ sql_script d4 b2 "A transaction of its own" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE e (x INTEGER);
  > START TRANSACTION;
  > -- limbeck: downgrade
  > SQL
  $ limbeck upgrade head
  Running upgrade b2 -> d4, A transaction of its own
  limbeck: cannot upgrade to 'd4': migrations/versions/d4.sql:8: 'START TRANSACTION' cannot be part of a script: limbeck opens and ends the transaction itself; take the statement out; nothing was changed: correct the cause and run it again
  [1]
  $ sql "$DATABASE_URL" "SHOW TABLES LIKE 'e'"

Two people write a revision at the same time: a branch, and how it is joined again.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE user (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE user;
  > SQL
  $ limbeck upgrade head --quiet
  $ sql_script b2 a1 "Add task table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE task (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE task;
  > SQL
  $ sql_script c3 a1 "Add post table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE post (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE post;
  > SQL
  $ limbeck heads
  b2 (head)
  c3 (head)
  There are 2 heads, 'b2' (migrations/versions/b2.sql) and 'c3' (migrations/versions/c3.sql); join them with 'limbeck merge b2 c3'
  $ limbeck history
  a1 -> c3 (head), Add post table
  a1 -> b2 (head), Add task table
  <base> -> a1 (branchpoint), Add user table

One head is no longer what `head` can mean.

  $ limbeck upgrade head
  limbeck: symbol 'head' is ambiguous: there are 2 heads, 'b2' (migrations/versions/b2.sql) and 'c3' (migrations/versions/c3.sql); type 'heads' for all of them, 'b2@head' or an id for one of them, or join them with 'limbeck merge b2 c3'
  [1]
  $ limbeck revision -m "Which way?"
  limbeck: cannot write a script: there are 2 heads, 'b2' (migrations/versions/b2.sql) and 'c3' (migrations/versions/c3.sql); join them with 'limbeck merge b2 c3', or name the one to follow with --head
  [1]
  $ limbeck upgrade b2
  Running upgrade a1 -> b2, Add task table
  $ limbeck current
  b2 (head)
  $ limbeck upgrade heads
  Running upgrade a1 -> c3, Add post table
  $ limbeck current
  b2 (head)
  c3 (head)
  $ sqlite3 app.db 'SELECT * FROM alembic_version ORDER BY 1'
  b2
  c3

A script that joins them makes one head again.

  $ limbeck merge -m "Join task and post" --rev-id d4 heads
  Wrote migrations/versions/d4_join_task_and_post.sql
  $ grep '^--' migrations/versions/d4_join_task_and_post.sql | grep -v Date
  -- Join task and post
  --
  -- Revision ID: d4
  -- Revises: b2, c3
  -- Branch Labels:
  -- Depends On:
  -- limbeck: upgrade
  -- limbeck: downgrade
  $ limbeck upgrade head
  Running upgrade b2, c3 -> d4, Join task and post
  $ limbeck current --verbose | grep -v Date
  Current revision(s) for sqlite:///app.db:
  Rev: d4 (head) (mergepoint)
  Merges: b2, c3
  Path: migrations/versions/d4_join_task_and_post.sql
  
      Join task and post
  
  $ limbeck history
  b2, c3 -> d4 (head) (mergepoint), Join task and post
  a1 -> c3, Add post table
  a1 -> b2, Add task table
  <base> -> a1 (branchpoint), Add user table
  $ limbeck upgrade head --sql
  BEGIN IMMEDIATE;
  
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE user (id INTEGER);
  
  INSERT INTO alembic_version (version_num) VALUES ('a1');
  
  -- Running upgrade a1 -> b2, Add task table
  
  CREATE TABLE task (id INTEGER);
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  -- Running upgrade a1 -> c3, Add post table
  
  CREATE TABLE post (id INTEGER);
  
  INSERT INTO alembic_version (version_num) VALUES ('c3');
  
  -- Running upgrade b2, c3 -> d4, Join task and post
  
  DELETE FROM alembic_version WHERE alembic_version.version_num = 'b2';
  
  UPDATE alembic_version SET version_num='d4' WHERE alembic_version.version_num = 'c3';
  
  COMMIT;
  
  $ limbeck downgrade -1
  Running downgrade d4 -> b2, c3, Join task and post
  $ limbeck current
  b2
  c3
  $ limbeck downgrade c3
  $ limbeck current
  b2
  c3
  $ limbeck downgrade base
  Running downgrade c3 -> a1, Add post table
  Running downgrade b2 -> a1, Add task table
  Running downgrade a1 -> <base>, Add user table
  $ limbeck upgrade head --quiet
  $ limbeck stamp b2 c3
  Running stamp d4 -> b2
  Running stamp b2 -> b2, c3
  $ limbeck current
  b2
  c3
  $ limbeck merge -m "Join" head
  limbeck: cannot merge 'head': that is one revision; name two or more heads
  [1]

A server that refuses: one sentence, and the password is in none.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql bad_input
  $ sql_project '${DATABASE_URL}'
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE "user";
  > SQL
  $ server=${DATABASE_URL#*@}
  $ limbeck --url "postgresql://limbeck:wrong-password@$server" upgrade head
  limbeck: cannot connect to 'postgresql://limbeck:***@127.0.0.1:*/bad_input_*': connection to server at "127.0.0.1", port * failed: FATAL: password authentication failed for user "limbeck"; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "postgresql://nobody:secret-password@$server" current
  limbeck: cannot connect to 'postgresql://nobody:***@127.0.0.1:*/bad_input_*': connection to server at "127.0.0.1", port * failed: FATAL: password authentication failed for user "nobody"; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "postgresql://limbeck@$server" current
  limbeck: cannot connect to 'postgresql://limbeck@127.0.0.1:*/bad_input_*': connection to server at "127.0.0.1", port * failed: fe_sendauth: no password supplied; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "${DATABASE_URL%/*}/no_such_database" upgrade head
  limbeck: cannot connect to 'postgresql://limbeck:***@127.0.0.1:*/no_such_database': connection to server at "127.0.0.1", port * failed: FATAL: database "no_such_database" does not exist; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "$DATABASE_URL?connect_timeout=soon" upgrade head
  limbeck: cannot connect to 'postgresql://limbeck:***@127.0.0.1:*/bad_input_*?connect_timeout=soon': connection to server at "127.0.0.1", port * failed: invalid integer value "soon" for connection option "connect_timeout"; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "$DATABASE_URL?no_such_option=1" upgrade head
  limbeck: cannot connect to 'postgresql://limbeck:***@127.0.0.1:*/bad_input_*?no_such_option=1': invalid connection option "no_such_option"; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url "postgresql+asyncpg://${DATABASE_URL#*://}" current

A user who may not write.

  $ sql "$DATABASE_URL" "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN PASSWORD 'reads'" 2>/dev/null
  $ sql "$DATABASE_URL" "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
  $ limbeck --url "postgresql://reader:reads@$server" current
  $ limbeck --url "postgresql://reader:reads@$server" upgrade head
  limbeck: cannot begin: permission denied for schema public; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  $ limbeck --url "postgresql://reader:reads@$server" current
  limbeck: cannot read version table 'alembic_version': permission denied for * alembic_version; check that it is limbeck's or Alembic's (glob)
  [1]
  $ limbeck --url "$DATABASE_URL?options=-cdefault_transaction_read_only%3Don" downgrade base
  Running downgrade a1 -> <base>, Add user table
  limbeck: cannot downgrade 'a1': migrations/versions/a1.sql:9: 'DROP TABLE "user"' failed: cannot execute DROP TABLE in a read-only transaction; nothing was changed: correct the cause and run it again
  [1]
  $ sql "$DATABASE_URL" "DROP ROLE reader"

A database that is at a revision of others.

  $ sql "$DATABASE_URL" "UPDATE alembic_version SET version_num = 'feed'"
  $ limbeck current
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'a1' (migrations/versions/a1.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck upgrade head
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'a1' (migrations/versions/a1.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck stamp --purge head
  Running stamp feed -> a1
  $ limbeck current
  a1 (head)

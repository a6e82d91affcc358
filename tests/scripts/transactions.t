An upgrade is one transaction: what fails leaves nothing behind, and the message says where it failed, in the
database's own words.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE user (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE user;
  > SQL
  $ sql_script b2 a1 "Fill it" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO user VALUES (1);
  > 
  > INSERT INTO
  >     uzer VALUES (2);
  > -- limbeck: downgrade
  > DELETE FROM user;
  > SQL
  $ sql_script c3 b2 "Never reached" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE never (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE never;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Fill it
  Running upgrade b2 -> c3, Never reached
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:9: 'INSERT INTO uzer VALUES (2)' failed: no such table: uzer; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  $ sqlite3 app.db .tables

A downgrade likewise.

  $ sed -i s/uzer/user/ migrations/versions/b2.sql
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Fill it
  Running upgrade b2 -> c3, Never reached
  $ sqlite3 app.db 'DROP TABLE user'
  $ limbeck downgrade base
  Running downgrade c3 -> b2, Never reached
  Running downgrade b2 -> a1, Fill it
  Running downgrade a1 -> <base>, Add user table
  limbeck: cannot downgrade 'b2': migrations/versions/b2.sql:12: 'DELETE FROM user' failed: no such table: user; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  c3 (head)
  $ sqlite3 app.db .tables 'CREATE TABLE user (id INTEGER)'
  alembic_version  never          
  $ limbeck downgrade base
  Running downgrade c3 -> b2, Never reached
  Running downgrade b2 -> a1, Fill it
  Running downgrade a1 -> <base>, Add user table

A script that asks for it runs outside a transaction. What stood before it is committed first, and what was done stays.

  $ sql_script b2 a1 "Compact and fill" <<'SQL'
  > -- limbeck: upgrade, no transaction
  > VACUUM;
  > INSERT INTO user VALUES (1);
  > INSERT INTO uzer VALUES (2);
  > -- limbeck: downgrade
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Compact and fill
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.sql:9: 'INSERT INTO uzer VALUES (2)' failed: no such table: uzer; the run stands up to 'a1', what 'b2' did before this stands too, since it left the transaction, and the version table does not name it yet: look at the database, undo that part or take it out of the script, and run it again
  [1]
  $ limbeck current
  a1
  $ sqlite3 app.db .tables 'SELECT count(*) FROM user'
  alembic_version  user           
  1

Corrected, the run goes on where it stands.

  $ sed -i '/INTO user/d; s/uzer/user/' migrations/versions/b2.sql
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Compact and fill
  Running upgrade b2 -> c3, Never reached
  $ sqlite3 app.db .tables 'SELECT * FROM user'
  alembic_version  never            user           
  1
  2
  $ limbeck downgrade base
  Running downgrade c3 -> b2, Never reached
  Running downgrade b2 -> a1, Compact and fill
  Running downgrade a1 -> <base>, Add user table

What comes after it and fails leaves it standing.

  $ sed -i 's/never (id INTEGER)/never (id INTEGER,)/' migrations/versions/c3.sql
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Compact and fill
  Running upgrade b2 -> c3, Never reached
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:7: 'CREATE TABLE never (id INTEGER,)' failed: near ")": syntax error; the run stands up to 'b2', what came after it was rolled back: correct the cause and run it again
  [1]
  $ limbeck current
  b2
  $ limbeck downgrade base --quiet

What SQLite runs only outside a transaction, limbeck puts there by itself.

  $ sed -i 's/, no transaction//' migrations/versions/b2.sql
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Compact and fill
  Running upgrade b2 -> c3, Never reached
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:7: 'CREATE TABLE never (id INTEGER,)' failed: near ")": syntax error; the run stands up to 'b2', what came after it was rolled back: correct the cause and run it again
  [1]
  $ limbeck current
  b2

With `transaction_per_migration` each step stands by itself.

  $ limbeck downgrade base --quiet
  $ sed -i /VACUUM/d migrations/versions/b2.sql
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Compact and fill
  Running upgrade b2 -> c3, Never reached
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:7: 'CREATE TABLE never (id INTEGER,)' failed: near ")": syntax error; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  $ set_ini transaction_per_migration true
  $ limbeck upgrade head
  Running upgrade <base> -> a1, Add user table
  Running upgrade a1 -> b2, Compact and fill
  Running upgrade b2 -> c3, Never reached
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.sql:7: 'CREATE TABLE never (id INTEGER,)' failed: near ")": syntax error; the run stands up to 'b2', what came after it was rolled back: correct the cause and run it again
  [1]
  $ limbeck current
  b2
  $ limbeck upgrade a1:head --sql
  BEGIN IMMEDIATE;
  
  -- Running upgrade a1 -> b2, Compact and fill
  
  INSERT INTO user VALUES (2);
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  COMMIT;
  
  BEGIN IMMEDIATE;
  
  -- Running upgrade b2 -> c3, Never reached
  
  CREATE TABLE never (id INTEGER,);
  
  UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'b2';
  
  COMMIT;
  
  $ set_ini transaction_per_migration maybe
  $ limbeck upgrade head
  limbeck: cannot use 'transaction_per_migration' in 'limbeck.ini', line 26: 'maybe' is no boolean; write true or false
  [1]

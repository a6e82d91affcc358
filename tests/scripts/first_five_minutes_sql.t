A project of SQL scripts on SQLite: from an empty folder to a migrated database, and all the way back.

  $ . "$TESTDIR/setup.sh"

The project. Without `-t sql` it would be one of C++ scripts.

  $ limbeck list_templates
  cpp - migrations in C++ and SQL, built into a program of your own
  sql - migrations in SQL alone; needs no compiler
  $ limbeck init -t sql migrations
  Wrote migrations/script.sql.mustache
  Wrote schema.sql
  Wrote limbeck.ini
  Now set 'url' in limbeck.ini, then write a first script: limbeck revision -m "..."
  $ find . -type f | sort
  ./limbeck.ini
  ./migrations/script.sql.mustache
  ./schema.sql
  $ export DATABASE_URL=sqlite:///app.db

The first revision. Its id is twelve hex digits, unless one is given.

  $ limbeck revision -m "Add user table"
  Wrote migrations/versions/????_??_??_????-????????????_add_user_table.sql (glob)
  $ rm migrations/versions/*
  $ limbeck revision -m "Add user table" --rev-id abc123
  Wrote migrations/versions/????_??_??_????-abc123_add_user_table.sql (glob)
  $ cat migrations/versions/*-abc123_add_user_table.sql
  -- Add user table
  --
  -- Revision ID: abc123
  -- Revises:
  -- Branch Labels:
  -- Depends On:
  -- Create Date: ????-??-?? ??:??:?? (glob)
  
  -- limbeck: upgrade
  
  -- limbeck: downgrade

The SQL goes below the two lines that name the sections.

  $ cat >migrations/versions/*-abc123_add_user_table.sql <<'SQL'
  > -- Add user table
  > --
  > -- Revision ID: abc123
  > -- Revises:
  > -- Create Date: 2024-01-15 14:30:00
  > 
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER NOT NULL, email VARCHAR(200) NOT NULL, PRIMARY KEY (id));
  > CREATE UNIQUE INDEX ix_user_email ON "user" (email);
  > 
  > -- limbeck: downgrade
  > DROP INDEX ix_user_email;
  > DROP TABLE "user";
  > SQL

`upgrade` says on stderr what it runs, and `current` answers on stdout.

  $ limbeck current
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ limbeck current
  abc123 (head)
  $ sqlite3 app.db .schema
  CREATE TABLE alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  CREATE TABLE IF NOT EXISTS "user" (id INTEGER NOT NULL, email VARCHAR(200) NOT NULL, PRIMARY KEY (id));
  CREATE UNIQUE INDEX ix_user_email ON "user" (email);

Done is done: a second time there is nothing to do.

  $ limbeck upgrade head
  $ limbeck --quiet upgrade head

Two more revisions follow by themselves.

  $ limbeck revision -m "Add phone number" --rev-id abd456
  Wrote migrations/versions/????_??_??_????-abd456_add_phone_number.sql (glob)
  $ sed -i '/^-- limbeck: upgrade/,$d' migrations/versions/*-abd456_*.sql
  $ cat >>migrations/versions/*-abd456_*.sql <<'SQL'
  > -- limbeck: upgrade
  > ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  > -- limbeck: downgrade
  > ALTER TABLE "user" DROP COLUMN phone_number;
  > SQL
  $ limbeck revision -m "Nothing yet" --rev-id c0ffee
  Wrote migrations/versions/????_??_??_????-c0ffee_nothing_yet.sql (glob)
  $ limbeck history
  abd456 -> c0ffee (head), Nothing yet
  abc123 -> abd456, Add phone number
  <base> -> abc123, Add user table
  $ limbeck heads
  c0ffee (head)
  $ limbeck current
  abc123
  $ limbeck current --verbose
  Current revision(s) for sqlite:///app.db:
  Rev: abc123
  Parent: <base>
  Path: migrations/versions/????_??_??_????-abc123_add_user_table.sql (glob)
  Create Date: 2024-01-15 14:30:00
  
      Add user table
  
  $ limbeck history --verbose
  Rev: c0ffee (head)
  Parent: abd456
  Path: migrations/versions/????_??_??_????-c0ffee_nothing_yet.sql (glob)
  Create Date: ????-??-?? ??:??:?? (glob)
  
      Nothing yet
  
  Rev: abd456
  Parent: abc123
  Path: migrations/versions/????_??_??_????-abd456_add_phone_number.sql (glob)
  Create Date: ????-??-?? ??:??:?? (glob)
  
      Add phone number
  
  Rev: abc123
  Parent: <base>
  Path: migrations/versions/????_??_??_????-abc123_add_user_table.sql (glob)
  Create Date: 2024-01-15 14:30:00
  
      Add user table
  
  $ limbeck history -r abd456:head
  abd456 -> c0ffee (head), Nothing yet
  abc123 -> abd456, Add phone number
  $ limbeck history -i
  abd456 -> c0ffee (head), Nothing yet
  abc123 -> abd456, Add phone number
  <base> -> abc123 (current), Add user table
  $ limbeck show head
  Rev: c0ffee (head)
  Parent: abd456
  Path: migrations/versions/????_??_??_????-c0ffee_nothing_yet.sql (glob)
  Create Date: ????-??-?? ??:??:?? (glob)
  
      Nothing yet
  

Steps can be counted, and ids shortened as long as one revision alone begins so.

  $ limbeck upgrade +1
  Running upgrade abc123 -> abd456, Add phone number
  $ limbeck upgrade +1
  Running upgrade abd456 -> c0ffee, Nothing yet
  $ limbeck upgrade +1
  limbeck: symbol '+1' leads past the last revision: there is nothing above 'c0ffee' (migrations/versions/????_??_??_????-c0ffee_nothing_yet.sql, ????-??-?? ??:??:??); type 'heads' to go all the way (glob)
  [1]
  $ limbeck downgrade -1
  Running downgrade c0ffee -> abd456, Nothing yet
  $ limbeck show abd
  Rev: abd456
  Parent: abc123
  Path: migrations/versions/????_??_??_????-abd456_add_phone_number.sql (glob)
  Create Date: ????-??-?? ??:??:?? (glob)
  
      Add phone number
  
  $ limbeck downgrade abc
  Running downgrade abd456 -> abc123, Add phone number
  $ limbeck current
  abc123
  $ limbeck upgrade c0f
  Running upgrade abc123 -> abd456, Add phone number
  Running upgrade abd456 -> c0ffee, Nothing yet
  $ limbeck upgrade ab
  limbeck: symbol 'ab' is ambiguous: 'abc123' and 'abd456' begin with 'ab'; type more of the one that is meant
  [1]
  $ limbeck show ab
  limbeck: symbol 'ab' is ambiguous: 'abc123' and 'abd456' begin with 'ab'; type more of the one that is meant
  [1]

All the way back; the version table stays, empty.

  $ limbeck downgrade base
  Running downgrade c0ffee -> abd456, Nothing yet
  Running downgrade abd456 -> abc123, Add phone number
  Running downgrade abc123 -> <base>, Add user table
  $ limbeck current
  $ sqlite3 app.db .schema
  CREATE TABLE alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  $ limbeck downgrade base
  $ limbeck downgrade -1
  limbeck: symbol '-1' leads nowhere: nothing is applied; 'limbeck upgrade heads' applies all there is
  [1]

`stamp` writes down where the database is, and runs nothing.

  $ limbeck stamp head
  Running stamp <base> -> c0ffee
  $ limbeck current
  c0ffee (head)
  $ sqlite3 app.db .tables
  alembic_version
  $ limbeck stamp base
  Running stamp c0ffee -> <base>
  $ limbeck current

Commands that open, print or mark things.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db

A script is opened in the editor of the environment, which may have arguments.

  $ limbeck revision -m "Add user table" --rev-id a1
  Wrote migrations/versions/a1_add_user_table.sql
  $ EDITOR="sed -i 's/user table/account table/'" limbeck edit head
  $ limbeck history
  <base> -> a1 (head), Add account table
  $ VISUAL=true EDITOR=false limbeck edit a1
  $ EDITOR=false limbeck edit a1
  limbeck: cannot edit 'migrations/versions/a1_add_user_table.sql': the editor 'false' ended with exit code 1; set EDITOR to another
  [1]
  $ limbeck edit base
  limbeck: cannot edit 'base': it names no script; name a revision
  [1]
  $ EDITOR=no-such-editor limbeck edit a1 2>&1 | tail -n 1
  limbeck: cannot edit 'migrations/versions/a1_add_user_table.sql': the editor 'no-such-editor' ended with exit code 127; set EDITOR to another

A new script may be printed instead of written: in SQL, also where a project's own scripts are C++.

  $ limbeck revision -m "Add task table" --rev-id b2 --sql | grep -v Date
  -- Add task table
  --
  -- Revision ID: b2
  -- Revises: a1
  -- Branch Labels:
  -- Depends On:
  
  -- limbeck: upgrade
  
  -- limbeck: downgrade
  $ limbeck heads
  a1 (head)

The version table may be made before anything runs.

  $ limbeck ensure_version
  $ sqlite3 app.db .schema
  CREATE TABLE alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  $ limbeck ensure_version --sql
  CREATE TABLE IF NOT EXISTS alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  

What is mistyped is answered with what was probably meant.

  $ limbeck upgarde head
  limbeck: there is no command 'upgarde'; did you mean 'upgrade'?
  [2]
  $ limbeck history --rev-rang a1:
  limbeck: cannot run 'limbeck history': there is no option '--rev-rang'; did you mean '--rev-range'?
  [2]
  $ limbeck show haed
  limbeck: symbol 'haed' names no revision: no id and no branch label is or begins with 'haed'; the nearest name is 'head'
  [1]

--raiseerr lets an error abort the program where it arises, for a debugger.

  $ (ulimit -c 0; limbeck --raiseerr show haed) 2>&1 | grep --only-matching "what():  symbol 'haed'"
  what():  symbol 'haed'

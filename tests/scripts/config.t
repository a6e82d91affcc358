limbeck.ini says where the scripts are and which database is meant.

  $ . "$TESTDIR/setup.sh"

`%(here)s` is the folder of the ini, so that a project works from anywhere; a percent sign is written twice.

  $ mkdir -p project/migrations/versions && cp "$TESTDIR/../../templates/sql/script.sql.mustache" project/migrations
  $ cat >project/limbeck.ini <<'INI'
  > [limbeck]
  > script_location = %(here)s/migrations
  > url = sqlite:///%(here)s/100%%.db
  > file_template = %%(rev)s_%%(slug)s
  > INI
  $ limbeck -c project/limbeck.ini revision -m "Add user table" --rev-id abc123
  Wrote project/migrations/versions/abc123_add_user_table.sql
  $ limbeck -c project/limbeck.ini upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ ls project
  100%.db
  limbeck.ini
  migrations
  $ LIMBECK_CONFIG=project/limbeck.ini limbeck current
  abc123 (head)
  $ cd project

`${NAME}` is a variable of the environment, and a value of `--url` goes before the ini.

  $ set_ini url '${DATABASE_URL}'
  $ DATABASE_URL=sqlite:///variable.db limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ limbeck --url sqlite:///option.db upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ limbeck upgrade head
  limbeck: cannot use 'url' in 'limbeck.ini', line 4: the environment variable 'DATABASE_URL' is not set; set it
  [1]
  $ limbeck history
  <base> -> abc123 (head), Add user table
  $ ls *.db
  100%.db
  option.db
  variable.db

A part of the URL may come from the environment, whatever characters it holds.

  $ set_ini url 'sqlite:///${NAME}.db'
  $ NAME='50%' limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ ls 50*
  50%.db

New files are named by `file_template`, with the time of `timezone`; a long message is cut at a word.

  $ set_ini file_template '%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s'
  $ limbeck revision -m "Add phone number"
  Wrote migrations/versions/????_??_??_????-????????????_add_phone_number.sql (glob)
  $ set_ini file_template '%%(epoch)s_%%(second).2d_%%(rev)s'
  $ limbeck revision -m "Add colour"
  Wrote migrations/versions/??????????_??_????????????.sql (glob)
  $ set_ini file_template '%%(slug)s'
  $ set_ini truncate_slug_length 20
  $ set_ini timezone Pacific/Kiritimati
  $ limbeck revision -m "Say ünïcode & so on, at some length" --rev-id def456
  Wrote migrations/versions/say_\xc3\xbcn\xc3\xafcode_so_on_.sql (esc)
  $ limbeck show def456 | grep Date
  Create Date: ????-??-?? ??:??:??+14:00 (glob)
  $ set_ini file_template '%%(revision)s'
  $ limbeck revision -m "No such token"
  limbeck: cannot use the file_template '%(revision)s': 'revision' is no token; use rev, slug, epoch, year, month, day, hour, minute or second
  [1]
  $ set_ini timezone Atlantis/Capital
  $ set_ini file_template '%%(rev)s'
  $ limbeck revision -m "No such zone"
  limbeck: cannot find the time zone 'Atlantis/Capital': the tz database in '/usr/share/zoneinfo' does not have it; name one as 'Europe/Berlin' or 'UTC'
  [1]

Several databases may have a section each; `-n` chooses.

  $ cat >limbeck.ini <<'INI'
  > [limbeck]
  > script_location = %(here)s/migrations
  > url = sqlite:///main.db
  > [analytics]
  > script_location = %(here)s/migrations
  > url = sqlite:///analytics.db
  > INI
  $ limbeck -n analytics upgrade abc123
  Running upgrade <base> -> abc123, Add user table
  $ limbeck current
  $ limbeck -n analytics current
  abc123
  $ limbeck -n elsewhere current
  limbeck: cannot use 'limbeck.ini': it has no section [elsewhere]; add it, or name another with -n
  [1]

Where there is no limbeck.ini, an alembic.ini is read, with the forms of URL that SQLAlchemy knows.

  $ rm limbeck.ini
  $ cat >alembic.ini <<INI
  > [alembic]
  > script_location = migrations
  > prepend_sys_path = .
  > sqlalchemy.url = sqlite:///$PWD/absolute.db
  > [loggers]
  > keys = root,sqlalchemy
  > [formatter_generic]
  > format = %(levelname)-5.5s [%(name)s] %(message)s
  > INI
  $ limbeck upgrade abc123
  Running upgrade <base> -> abc123, Add user table
  $ ls absolute.db
  absolute.db
  $ sed -i 's|^sqlalchemy.url.*|sqlalchemy.url = postgresql+psycopg2://user:pass%%40word@127.0.0.1:1/app|' alembic.ini
  $ limbeck current
  limbeck: cannot connect to 'postgresql://user:***@127.0.0.1:*/app': connection to server at "127.0.0.1", port 1 failed: Connection refused; check the URL and that the server is running (glob)
  [1]
  $ limbeck upgrade abc123 --sql | head -n 1
  BEGIN;

Scripts may lie in several folders. A new one goes where the first one is that it follows, or where `--version-path`
says.

  $ mkdir -p ../several/migrations && cd ../several
  $ cat >limbeck.ini <<'INI'
  > [limbeck]
  > script_location = migrations
  > version_locations = m/one/, m/two
  > file_template = %%(rev)s
  > INI
  $ limbeck revision -m "Which folder?"
  limbeck: cannot write a script: the project has several version_locations; name one with --version-path
  [1]
  $ limbeck revision -m "Add user table" --rev-id a1 --version-path m/one
  Wrote m/one/a1.sql
  $ limbeck revision -m "Add post table" --rev-id b1 --head base --version-path m/two/
  Wrote m/two/b1.sql
  $ limbeck revision -m "Add email" --rev-id a2 --head a1
  Wrote m/one/a2.sql
  $ limbeck merge -m "Join" --rev-id j1 b1 a2
  Wrote m/two/j1.sql
  $ limbeck revision -m "Elsewhere" --version-path m/three
  limbeck: cannot write a script to 'm/three': it is none of the project's version_locations; add it there
  [1]
  $ limbeck history
  b1, a2 -> j1 (head) (mergepoint), Join
  a1 -> a2, Add email
  <base> -> a1, Add user table
  <base> -> b1, Add post table

Folders inside of them are searched where the ini says so.

  $ mkdir m/two/2024 && mv m/two/b1.sql m/two/2024
  $ limbeck heads
  limbeck: revision 'j1' (m/two/j1.sql, ????-??-?? ??:??:??) cannot be placed: its parent 'b1' is the id of no script; the nearest name is 'a1' (glob)
  [1]
  $ echo 'recursive_version_locations = true' >>limbeck.ini
  $ limbeck heads
  j1 (head) (mergepoint)
  $ limbeck revision -m "Go on" --rev-id b2 --head b1 --splice
  Wrote m/two/b2.sql

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

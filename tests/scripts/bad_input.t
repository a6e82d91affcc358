Whatever is wrong, limbeck says in one sentence what it could not do, why, and what to do about it. It exits with 1 (2
where the command line itself is wrong), changes nothing, and never shows a password.

  $ . "$TESTDIR/setup.sh"

No project.

  $ limbeck heads
  limbeck: no project here: there is neither a limbeck.ini nor an alembic.ini in this folder; make one with 'limbeck init migrations', or name one with -c
  [1]
  $ limbeck -c there.ini heads
  limbeck: cannot read 'there.ini': there is no such file; correct the path
  [1]
  $ mkdir full && touch full/file && limbeck init full
  limbeck: cannot make a project in 'full': the folder is not empty; name another one
  [1]
  $ limbeck init full/file
  limbeck: cannot make a project in 'full/file': it is a file; name another folder
  [1]
  $ limbeck init -t python migrations
  limbeck: there is no template 'python'; the templates are 'cpp' and 'sql'
  [2]
  $ ls
  full
  $ sql_project sqlite:///app.db

The command line.

  $ limbeck
  limbeck: no command is given; 'limbeck --help' lists what there is
  [2]
  $ limbeck upgrad head
  limbeck: there is no command 'upgrad'; did you mean 'upgrade'?
  [2]
  $ limbeck frobnicate
  limbeck: there is no command 'frobnicate'; 'limbeck --help' lists what there is
  [2]
  $ limbeck --frobnicate
  limbeck: there is no option '--frobnicate'; 'limbeck --help' lists what there is
  [2]
  $ limbeck upgrade
  limbeck: cannot run 'limbeck upgrade': revision is required; 'limbeck upgrade --help' shows how it is written
  [2]
  $ limbeck upgrade head --sqll
  limbeck: cannot run 'limbeck upgrade': there is no option '--sqll'; did you mean '--sql'?
  [2]
  $ limbeck upgrade head tail
  limbeck: cannot run 'limbeck upgrade': 'tail' is one argument too many; 'limbeck upgrade --help' shows how it is written
  [2]
  $ limbeck -c
  limbeck: cannot run 'limbeck': --config: 1 required TEXT missing; 'limbeck --help' shows how it is written
  [2]
  $ limbeck show
  limbeck: cannot run 'limbeck show': revision is required; 'limbeck show --help' shows how it is written
  [2]
  $ limbeck upgrade ''
  limbeck: symbol '' cannot be read: it is empty; type an id, a label, 'head', 'heads', 'base' or a number as in '+1'
  [2]

Symbols.

  $ sql_script abc123 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE user (id INTEGER);
  > -- limbeck: downgrade
  > DROP TABLE user;
  > SQL
  $ limbeck upgrade def456
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck upgrade hea
  limbeck: symbol 'hea' names no revision: no id and no branch label is or begins with 'hea'; the nearest name is 'head'
  [1]
  $ limbeck upgrade -1
  limbeck: cannot upgrade to '-1': it leads down; 'limbeck downgrade -1' goes there
  [2]
  $ limbeck downgrade +1
  limbeck: cannot downgrade to '+1': it leads up; 'limbeck upgrade +1' goes there
  [2]
  $ limbeck upgrade +x
  limbeck: symbol '+x' cannot be read: a number is missing after '+'; add one, as in '+1'
  [2]
  $ limbeck downgrade def456
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck show def456
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck history -r abc123
  limbeck: cannot show the range 'abc123': it has no colon; write [from]:[to], as in ae10:head
  [2]
  $ limbeck history -r def456:head
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck stamp def456
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck revision -m "More" --head def456
  limbeck: symbol 'def456' names no revision: no id and no branch label is or begins with 'def456'; 'limbeck history' lists all there are
  [1]
  $ limbeck revision -m "More" --rev-id a+b
  limbeck: revision 'a+b' (migrations/versions/a+b_more.sql) cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one holds '+'; change it
  [1]
  $ limbeck revision -m "More" --rev-id abc123
  limbeck: the revisions cannot be read: 'abc123' (migrations/versions/abc123.sql) and 'abc123' (migrations/versions/abc123_more.sql) have the same id; give one of them another
  [1]
  $ ls app.db
  ls: cannot access 'app.db': No such file or directory
  [2]

Scripts. Every command that needs them says so, and `upgrade` before it connects.

  $ cp migrations/versions/abc123.sql migrations/versions/copy.sql
  $ limbeck heads
  limbeck: the revisions cannot be read: 'abc123' (migrations/versions/abc123.sql) and 'abc123' (migrations/versions/copy.sql) have the same id; give one of them another
  [1]
  $ limbeck upgrade head
  limbeck: the revisions cannot be read: 'abc123' (migrations/versions/abc123.sql) and 'abc123' (migrations/versions/copy.sql) have the same id; give one of them another
  [1]
  $ rm migrations/versions/copy.sql
  $ sql_script def456 nowhere "Its parent is missing" </dev/null
  $ limbeck history
  limbeck: revision 'def456' (migrations/versions/def456.sql) cannot be placed: its parent 'nowhere' is the id of no script; add the script that it stands for, or correct the name
  [1]
  $ sql_script def456 abc124 "Its parent is mistyped" </dev/null
  $ limbeck history
  limbeck: revision 'def456' (migrations/versions/def456.sql) cannot be placed: its parent 'abc124' is the id of no script; the nearest name is 'abc123'
  [1]
  $ sql_script def456 c0ffee "Round" </dev/null
  $ sql_script c0ffee def456 "and round" </dev/null
  $ limbeck upgrade head
  limbeck: the revisions cannot be put in order: 'c0ffee' (migrations/versions/c0ffee.sql) follows 'def456' (migrations/versions/def456.sql), which follows 'c0ffee'; take one of these links out
  [1]
  $ sql_script def456 def456 "Its own parent" </dev/null
  $ rm migrations/versions/c0ffee.sql
  $ limbeck upgrade head
  limbeck: the revisions cannot be put in order: 'def456' (migrations/versions/def456.sql) follows itself; take one of these links out
  [1]
  $ rm migrations/versions/def456.sql
  $ for id in a@b a-b a+b a:b; do
  >   sql_script $id abc123 "A bad id" </dev/null
  >   limbeck heads
  >   rm migrations/versions/$id.sql
  > done
  limbeck: revision 'a@b' (migrations/versions/a@b.sql) cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one holds '@'; change it
  limbeck: revision 'a-b' (migrations/versions/a-b.sql) cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one holds '-'; change it
  limbeck: revision 'a+b' (migrations/versions/a+b.sql) cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one holds '+'; change it
  limbeck: revision 'a:b' (migrations/versions/a:b.sql) cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one holds ':'; change it
  $ mkdir migrations/versions/folder.sql
  $ limbeck heads
  abc123 (head)
  $ rmdir migrations/versions/folder.sql
  $ ln -s gone.sql migrations/versions/link.sql
  $ limbeck heads
  limbeck: cannot read 'migrations/versions/link.sql': No such file or directory
  [1]
  $ rm migrations/versions/link.sql

Scripts that somebody began to write.

  $ echo '-- Nothing more' >migrations/versions/half.sql
  $ limbeck heads
  limbeck: cannot read 'migrations/versions/half.sql' line 1: its header has no 'Revision ID'; write a line '-- Revision ID:' there, or move the file out of the folder if it is no script
  [1]
  $ : >migrations/versions/half.sql
  $ limbeck heads
  limbeck: cannot read 'migrations/versions/half.sql' line 1: its header has no 'Revision ID'; write a line '-- Revision ID:' there, or move the file out of the folder if it is no script
  [1]
  $ printf -- '-- Add\n--\n-- Revision ID: half\n' >migrations/versions/half.sql
  $ limbeck heads
  limbeck: cannot read 'migrations/versions/half.sql' line 3: its header has no 'Revises'; write a line '-- Revises:' there, or move the file out of the folder if it is no script
  [1]
  $ printf -- '-- Add\n--\n-- Revision ID: half\n-- Revises: abc123\n\nCREATE' >migrations/versions/half.sql
  $ limbeck heads
  half (head)
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, Add
  limbeck: cannot upgrade to 'half': cannot read 'migrations/versions/half.sql' line 6: SQL stands before the first section; write '-- limbeck: upgrade' above it; nothing was changed: correct the cause and run it again
  [1]
  $ printf -- '-- Add\n--\n-- Revision ID: half\n-- Revises: abc123\n\n-- limbeck: upgarde\n' >migrations/versions/half.sql
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, Add
  limbeck: cannot upgrade to 'half': cannot read 'migrations/versions/half.sql' line 6: 'upgarde' is no section; write '-- limbeck: upgrade' or '-- limbeck: downgrade'; nothing was changed: correct the cause and run it again
  [1]
  $ sql_script half abc123 "Half a string" <<'SQL'
  > -- limbeck: upgrade
  > INSERT INTO user VALUES ('one;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, Half a string
  limbeck: cannot upgrade to 'half': migrations/versions/half.sql:7: a string that begins in line 7 is not closed; nothing was changed: correct the cause and run it again
  [1]
  $ sql_script half abc123 "Half a comment" <<'SQL'
  > -- limbeck: upgrade
  > /* Not yet
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, Half a comment
  limbeck: cannot upgrade to 'half': migrations/versions/half.sql:7: a comment that begins in line 7 is not closed; nothing was changed: correct the cause and run it again
  [1]
  $ sql_script half abc123 "Commits by itself" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE post (id INTEGER);
  > COMMIT;
  > SQL
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, Commits by itself
  limbeck: cannot upgrade to 'half': migrations/versions/half.sql:8: 'COMMIT' cannot be part of a script: limbeck opens and ends the transaction itself; take the statement out; nothing was changed: correct the cause and run it again
  [1]
  $ sql_script half abc123 "No way back" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE post (id INTEGER);
  > SQL
  $ limbeck --url sqlite:///forth.db upgrade head
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> half, No way back
  $ limbeck --url sqlite:///forth.db downgrade -1
  Running downgrade half -> abc123, No way back
  limbeck: cannot downgrade 'half': migrations/versions/half.sql has no downgrade, so it cannot be reversed; write one, or stamp the revision below it; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck --url sqlite:///forth.db current
  half (head)
  $ rm migrations/versions/half.sql forth.db
  $ ls app.db
  app.db

Alembic's scripts are held to the same.

  $ py_script() { printf "revision = '%s'\ndown_revision = %s\n%s\n" "$2" "$3" "$4" >"migrations/versions/$1.py"; }
  $ py_script one def456 "'abc123'"
  $ py_script two def456 "'abc123'"
  $ limbeck heads
  limbeck: the revisions cannot be read: 'def456' (migrations/versions/one.py) and 'def456' (migrations/versions/two.py) have the same id; give one of them another
  [1]
  $ py_script one def456 "'abc123'" "branch_labels = ('books',)"
  $ py_script two c0ffee "'def456'" "branch_labels = 'books'"
  $ limbeck heads
  limbeck: branch label 'books' cannot be used: 'c0ffee' (migrations/versions/two.py) and 'def456' (migrations/versions/one.py) both give it; rename one of them
  [1]
  $ py_script one def456 "'c0ffee'"
  $ limbeck heads
  limbeck: the revisions cannot be put in order: 'c0ffee' (migrations/versions/two.py) follows 'def456' (migrations/versions/one.py), which follows 'c0ffee'; take one of these links out
  [1]
  $ py_script one def456 "'abc123'" "depends_on = 'nowhere'"
  $ limbeck heads
  limbeck: revision 'def456' (migrations/versions/one.py) cannot be placed: 'nowhere', which it depends on, is neither an id nor a branch label; add the script that it stands for, or correct the name
  [1]
  $ py_script one a_very_long_and_readable_revision "'abc123'"
  $ rm migrations/versions/two.py
  $ limbeck heads
  limbeck: revision 'a_very_long_and_readable_revision' (migrations/versions/one.py) cannot be used: its id has 33 characters, and the version table has room for 32; shorten it
  [1]
  $ printf "if True:\n    revision = 'def456'\n    down_revision = 'abc123'\n" >migrations/versions/one.py
  $ limbeck heads
  limbeck: cannot read 'migrations/versions/one.py' line 2: 'revision' gets its value inside of a block; write revision = '<id>' at the top level, since limbeck runs no Python
  [1]
  $ rm migrations/versions/one.py

The ini.

  $ set_ini url '${NO_SUCH_VARIABLE}'
  $ limbeck upgrade head
  limbeck: cannot use 'url' in 'limbeck.ini', line 25: the environment variable 'NO_SUCH_VARIABLE' is not set; set it
  [1]
  $ set_ini url ''
  $ limbeck upgrade head
  limbeck: 'limbeck.ini': no database is named; write 'url = ...' in limbeck.ini, or give --url, as in --url sqlite:///app.db
  [1]
  $ set_ini url 'sqlite:///50%.db'
  $ limbeck upgrade head
  limbeck: cannot use 'url' in 'limbeck.ini', line 25: a '%' in it begins no '%(name)s'; write '%%' for a plain '%'
  [1]
  $ set_ini url 'sqlite:///%(there)s/app.db'
  $ limbeck upgrade head
  limbeck: cannot use 'url' in 'limbeck.ini', line 25: '%(there)s' in it names no key of section 'limbeck' or 'DEFAULT'; write '%%' for a plain '%'
  [1]
  $ set_ini url sqlite:///app.db
  $ set_ini lock_timeout soon
  $ limbeck upgrade head
  limbeck: cannot use 'lock_timeout' in 'limbeck.ini', line 25: 'soon' is no integer; write one between -2147483648 and 2147483647
  [1]
  $ set_ini lock_timeout 60
  $ set_ini script_location elsewhere
  $ limbeck upgrade head
  limbeck: cannot find the scripts: there is no folder 'elsewhere'; correct 'script_location' in the ini
  [1]
  $ set_ini script_location migrations
  $ cp limbeck.ini good.ini
  $ echo 'no key here' >>limbeck.ini
  $ limbeck upgrade head
  limbeck: cannot read 'limbeck.ini', line 26: it is neither '[section]' nor 'key = value'; indent it where it continues the value above
  [1]
  $ echo 'url = sqlite:///early.db' | cat - good.ini >limbeck.ini
  $ limbeck upgrade head
  limbeck: cannot read 'limbeck.ini', line 1: a key stands before the first '[section]'; put one above it
  [1]
  $ cp good.ini limbeck.ini

URLs.

  $ limbeck --url app.db upgrade head
  limbeck: cannot read the database URL: it has no '://'; write it as 'dialect://user:password@host:port/database'
  [1]
  $ limbeck --url db2://user:secret@host/app upgrade head
  limbeck: cannot use a 'db2' database: limbeck knows 'sqlite', 'postgresql', 'mysql', 'mariadb', 'mssql', 'oracle'; check the beginning of the URL
  [1]
  $ limbeck --url postgresql://user:secret@host:port/app upgrade head
  limbeck: cannot read the database URL: its port is no number between 1 and 65535; write it as 'dialect://user:password@host:port/database'
  [1]
  $ limbeck --url postgresql://user:se%zzcret@host/app upgrade head
  limbeck: cannot connect to 'postgresql://user:***@host/app': could not translate host name "host" to address: Name or service not known; check the URL and that the server is running
  [1]
  $ limbeck --url sqlite://app.db upgrade head
  limbeck: cannot open 'sqlite://app.db': a path stands behind three slashes; write 'sqlite:///app.db', with one slash more for an absolute path
  [1]
  $ limbeck --url sqlite:///no/such/folder/app.db upgrade head
  limbeck: cannot open the SQLite database 'no/such/folder/app.db': there is no folder 'no/such/folder'; create it, or mend the URL
  [1]
  $ limbeck --url sqlite:///migrations upgrade head
  limbeck: cannot open the SQLite database 'migrations': unable to open database file (Is a directory); check that it is a file that may be read
  [1]
  $ limbeck --url postgresql://user:secret@127.0.0.1:1/app upgrade head
  limbeck: cannot connect to 'postgresql://user:***@127.0.0.1:*/app': connection to server at "127.0.0.1", port 1 failed: Connection refused; check the URL and that the server is running (glob)
  [1]
  $ limbeck --url postgresql://user:secret@nowhere.invalid/app upgrade head
  limbeck: cannot connect to 'postgresql://user:***@nowhere.invalid/app': could not translate host name "nowhere.invalid" to address: Name or service not known; check the URL and that the server is running
  [1]

Databases.

  $ echo 'this is a text and no database, however long it may go on' >text.db
  $ limbeck --url sqlite:///text.db current
  limbeck: cannot read version table 'alembic_version': file is not a database; check that it is limbeck's or Alembic's
  [1]
  $ limbeck --url sqlite:///text.db upgrade head
  limbeck: cannot read version table 'alembic_version': file is not a database; check that it is limbeck's or Alembic's
  [1]
  $ sqlite3 other.db "CREATE TABLE alembic_version (version INTEGER)"
  $ limbeck --url sqlite:///other.db current
  limbeck: cannot read version table 'alembic_version': no such column: version_num; check that it is limbeck's or Alembic's
  [1]
  $ limbeck --url sqlite:///other.db upgrade head
  limbeck: cannot read version table 'alembic_version': no such column: version_num; check that it is limbeck's or Alembic's
  [1]
  $ sqlite3 unknown.db "CREATE TABLE alembic_version (version_num VARCHAR(32)); INSERT INTO alembic_version VALUES ('feed')"
  $ limbeck --url sqlite:///unknown.db current
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'abc123' (migrations/versions/abc123.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck --url sqlite:///unknown.db upgrade head
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'abc123' (migrations/versions/abc123.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck --url sqlite:///unknown.db downgrade base
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'abc123' (migrations/versions/abc123.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck --url sqlite:///unknown.db stamp head
  limbeck: the version table cannot be understood: its row 'feed' names a revision that no script has, so the database is ahead of these scripts or belongs to others (known heads: 'abc123' (migrations/versions/abc123.sql)); bring the missing script here, or set the table anew with 'limbeck stamp --purge <revision>'
  [1]
  $ limbeck --url sqlite:///unknown.db stamp --purge head
  Running stamp feed -> abc123
  $ limbeck --url sqlite:///unknown.db current
  abc123 (head)

Files that may not be read or written. (The superuser may do so all the same, unless it gives that up.)

  $ mortal() {
  >   if [ "$(id -u)" = 0 ]; then
  >     setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-dac_override,-dac_read_search "$@"
  >   else
  >     "$@"
  >   fi
  > }
  $ sqlite3 readonly.db "CREATE TABLE there_already (id INTEGER)"
  $ chmod a-w readonly.db
  $ mortal limbeck --url sqlite:///readonly.db upgrade head
  limbeck: cannot begin: attempt to write a readonly database; nothing was changed: correct the cause and run it again
  [1]
  $ sqlite3 readonly.db .tables
  there_already
  $ chmod a-r readonly.db
  $ mortal limbeck --url sqlite:///readonly.db current
  limbeck: cannot open the SQLite database 'readonly.db': unable to open database file (Permission denied); check that it is a file that may be read
  [1]
  $ chmod a-r migrations/versions/abc123.sql
  $ mortal limbeck heads
  limbeck: cannot read 'migrations/versions/abc123.sql': Permission denied
  [1]
  $ mortal limbeck upgrade head
  limbeck: cannot read 'migrations/versions/abc123.sql': Permission denied
  [1]
  $ chmod a+r migrations/versions/abc123.sql
  $ chmod a-w migrations/versions
  $ mortal limbeck revision -m "More" --rev-id def456
  limbeck: cannot write 'migrations/versions/def456_more.sql': Permission denied
  [1]
  $ chmod u+w migrations/versions
  $ chmod a-r limbeck.ini
  $ mortal limbeck heads
  limbeck: cannot read 'limbeck.ini': it cannot be opened; check the path and its permissions
  [1]
  $ chmod a+r limbeck.ini

A disk that is full: no file may grow beyond a hundred blocks here. The database is as it was.

  $ sql_script big abc123 "Much" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT hex(zeroblob(500)) AS x FROM n;
  > SQL
  $ limbeck upgrade abc123
  Running upgrade <base> -> abc123, Add user table
  $ (trap '' XFSZ; ulimit -f 100; limbeck upgrade head)
  Running upgrade abc123 -> big, Much
  limbeck: cannot upgrade to 'big': migrations/versions/big.sql:7: 'CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT hex(zeroblob(500)) AS x FROM n' failed: disk I/O error; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  abc123
  $ sqlite3 app.db .tables "PRAGMA integrity_check"
  alembic_version  user           
  ok
  $ limbeck history >/dev/full
  limbeck: cannot write the answer to stdout: the device is full or closed; check where it is sent to
  [1]

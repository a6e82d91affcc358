What SQLite alone has to change by way of a new table: each change is made in the target, and taken back.

  $ . "$TESTDIR/setup.sh"
  $ limbeck init -t sql migrations >/dev/null
  $ set_ini url sqlite:///app.db
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ cat >first.sql <<'SQL'
  > CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT);
  > CREATE TABLE person (
  >   id INTEGER PRIMARY KEY,
  >   email TEXT UNIQUE,
  >   age INTEGER CHECK (age > 0),
  >   team INTEGER REFERENCES team ON DELETE CASCADE
  > );
  > SQL
  $ cp first.sql schema.sql
  $ limbeck -q revision --autogenerate -m First --rev-id a >/dev/null
  $ limbeck -q upgrade head
  $ sqlite3 app.db "INSERT INTO team VALUES (1, 'x'); INSERT INTO person VALUES (1, 'a@x', 30, 1), (2, 'b@x', 31, 1)"
  $ there_and_back() {
  >   sed "$1" first.sql >schema.sql
  >   limbeck revision --autogenerate -m Second --rev-id b | grep -v '^Wrote'
  >   limbeck -q upgrade head && limbeck check && sqlite3 app.db '.schema person' 'SELECT * FROM person'
  >   limbeck -q downgrade a && rm migrations/versions/b_second.sql
  >   cp first.sql schema.sql && limbeck check
  > }

Constraints without a name are known by what they say.

  $ there_and_back 's/ UNIQUE//; s/age > 0/age > 17/; s/CASCADE/SET NULL/'
  drop foreign key of 'person'
  drop unique constraint of 'person'
  drop check constraint of 'person'
  add check constraint 'ck_person_check' to 'person'
  add foreign key 'fk_person_team_team' to 'person'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER,
      email TEXT,
      age INTEGER,
      team INTEGER,
      PRIMARY KEY (id),
      CONSTRAINT ck_person_check CHECK (age > 17),
      CONSTRAINT fk_person_team_team FOREIGN KEY(team) REFERENCES team (id) ON DELETE SET NULL
  );
  1|a@x|30|1
  2|b@x|31|1
  The database is in step with its target
  $ there_and_back '/age/d'
  drop check constraint of 'person'
  drop column 'person.age'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER,
      email TEXT,
      team INTEGER,
      PRIMARY KEY (id),
      UNIQUE (email),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE
  );
  1|a@x|1
  2|b@x|1
  The database is in step with its target
  $ there_and_back '/email/d; s/ REFERENCES.*/)/; /^);/d'
  drop foreign key of 'person'
  drop unique constraint of 'person'
  drop column 'person.email'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER,
      team INTEGER,
      age INTEGER,
      PRIMARY KEY (id),
      CHECK (age > 0)
  );
  1|1|
  2|1|
  The database is in step with its target

The numbers of rows, and how rows are stored.

  $ there_and_back 's/PRIMARY KEY,$/PRIMARY KEY AUTOINCREMENT,/'
  alter column 'person.id': counts up
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      team INTEGER,
      age INTEGER,
      email TEXT,
      CHECK (age > 0),
      UNIQUE (email),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE
  );
  1|1||
  2|1||
  The database is in step with its target
  $ there_and_back 's/^);/) STRICT;/'
  alter options of table 'person'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER PRIMARY KEY,
      team INTEGER,
      age INTEGER,
      email TEXT,
      CHECK (age > 0),
      UNIQUE (email),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE
  ) STRICT;
  1|1||
  2|1||
  The database is in step with its target
  $ there_and_back 's/^);/) WITHOUT ROWID;/'
  alter options of table 'person'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER PRIMARY KEY,
      team INTEGER,
      age INTEGER,
      email TEXT,
      CHECK (age > 0),
      UNIQUE (email),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE
  ) WITHOUT ROWID;
  1|1||
  2|1||
  The database is in step with its target

A table is made anew once for all that changes in it, and once on the way back.

  $ sed 's/^);/) STRICT, WITHOUT ROWID;/; s/age INTEGER/age INTEGER DEFAULT 4/' first.sql >schema.sql
  $ limbeck -q revision --autogenerate -m Second --rev-id b >/dev/null
  $ grep -c '^CREATE TABLE _alembic_tmp' migrations/versions/b_second.sql
  2
  $ rm migrations/versions/b_second.sql

A column that leaves the key may hold no NULL because the target says so, and no longer because of the key.

  $ sqlite3 app.db "UPDATE person SET email = 'e' || id"
  $ there_and_back 's/^  id INTEGER PRIMARY KEY/  id INTEGER NOT NULL/; s/email TEXT UNIQUE/email TEXT PRIMARY KEY/' | grep -v '^ '
  drop primary key of 'person'
  drop unique constraint of 'person'
  alter column 'person.id': may not be NULL
  add primary key 'pk_person' to 'person'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
  );
  1|1||e1
  2|1||e2
  The database is in step with its target

An INTEGER alone is the number of the row: a key of another type of integers is not, there and back.

  $ there_and_back 's/^  id INTEGER/  id BIGINT/'
  alter column 'person.id': INTEGER becomes BIGINT, does not count up
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id BIGINT,
      team INTEGER,
      age INTEGER,
      email TEXT,
      CHECK (age > 0),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE,
      UNIQUE (email),
      PRIMARY KEY (id)
  );
  1|1||e1
  2|1||e2
  The database is in step with its target
  $ big() { sed 's/^  id INTEGER/  id BIGINT/' first.sql >schema.sql; }
  $ big && limbeck -q revision --autogenerate -m Big --rev-id b >/dev/null && limbeck -q upgrade head
  $ cp first.sql schema.sql && limbeck -q revision --autogenerate -m Back --rev-id c >/dev/null
  $ limbeck -q upgrade head && limbeck check
  The database is in step with its target
  $ limbeck -q downgrade b && rm migrations/versions/c_*.sql && big && limbeck check
  The database is in step with its target
  $ limbeck -q downgrade a && rm migrations/versions/b_*.sql && cp first.sql schema.sql && limbeck check
  The database is in step with its target

A table's name in another case is the same name.

  $ sed 's/TABLE person/TABLE Person/; s/TABLE team/TABLE TEAM/; s/email/EMail/' first.sql >schema.sql
  $ limbeck check
  The database is in step with its target
  $ there_and_back 's/person/Person/; s/team/TEAM/g; s/EXT UNIQUE/EXT/; s/email/EMail/'
  drop unique constraint of 'Person'
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER,
      team INTEGER,
      age INTEGER,
      email TEXT,
      CHECK (age > 0),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE,
      PRIMARY KEY (id)
  );
  1|1||e1
  2|1||e2
  The database is in step with its target

What NOT NULL does on a conflict comes and goes.

  $ there_and_back 's/age INTEGER/age INTEGER NOT NULL ON CONFLICT REPLACE DEFAULT 4/'
  alter column 'person.age': may not be NULL, default 4, NOT NULL ON CONFLICT REPLACE
  The database is in step with its target
  CREATE TABLE IF NOT EXISTS "person" (
      id INTEGER,
      team INTEGER,
      age INTEGER DEFAULT 4 NOT NULL ON CONFLICT REPLACE,
      email TEXT,
      CHECK (age > 0),
      FOREIGN KEY(team) REFERENCES team (id) ON DELETE CASCADE,
      PRIMARY KEY (id),
      UNIQUE ("EMail")
  );
  1|1|4|e1
  2|1|4|e2
  The database is in step with its target

A column does not go that a trigger of another table writes to. Triggers may write to virtual tables, too.

  $ cat >>first.sql <<'SQL'
  > CREATE VIRTUAL TABLE mail USING fts5(address);
  > CREATE TRIGGER note AFTER INSERT ON person BEGIN INSERT INTO mail VALUES (new.email); END;
  > SQL
  $ echo 'CREATE TRIGGER grow AFTER INSERT ON team BEGIN UPDATE person SET age = age + 1; END;' >>first.sql
  $ cp first.sql schema.sql
  $ limbeck -q revision --autogenerate -m Trigger --rev-id t >/dev/null
  $ limbeck -q upgrade head
  $ sed -i '/age/{/TRIGGER/!d}' schema.sql
  $ limbeck -q revision --autogenerate -m "No age" --rev-id n
  limbeck: cannot drop column 'person.age': trigger 'grow' sets it, or runs when it is updated; drop the trigger before, and create it again behind
  [1]
  $ echo "CREATE TRIGGER grow AFTER INSERT ON team BEGIN UPDATE person SET email = NULL; END;" >>schema.sql
  $ sed -i '/age = age/d' schema.sql
  $ limbeck revision --autogenerate -m "No age" --rev-id n
  drop trigger 'grow' on 'team'
  drop check constraint of 'person'
  drop column 'person.age'
  create trigger 'grow' on 'team'
  Wrote migrations/versions/n_no_age.sql
  $ limbeck -q upgrade head
  $ limbeck check
  The database is in step with its target

A key of a table without numbers of rows holds no NULL: what comes to it is filled before.

  $ echo "CREATE TABLE stock (a TEXT, b TEXT DEFAULT 'z', PRIMARY KEY (a)) WITHOUT ROWID;" >>schema.sql
  $ limbeck -q revision --autogenerate -m Stock --rev-id s >/dev/null
  $ limbeck -q upgrade head
  $ sqlite3 app.db "INSERT INTO stock VALUES ('x', NULL)"
  $ sed -i 's/KEY (a))/KEY (a, b))/' schema.sql
  $ limbeck -q revision --autogenerate -m Key --rev-id k >/dev/null
  $ limbeck -q upgrade head
  $ sqlite3 app.db 'SELECT * FROM stock'
  x|z
  $ limbeck check
  The database is in step with its target
  $ limbeck -q downgrade -1
  $ sqlite3 app.db 'UPDATE stock SET b = NULL'
  $ limbeck -q upgrade head
  $ sed -i 's/KEY (a, b))/KEY (a))/' schema.sql
  $ limbeck -q revision --autogenerate -m Back --rev-id l >/dev/null
  $ limbeck -q upgrade head
  $ sqlite3 app.db 'UPDATE stock SET b = NULL'
  $ limbeck -q downgrade -1
  $ sqlite3 app.db 'SELECT * FROM stock'
  x|z

Virtual tables hold rows, too.

  $ limbeck -q upgrade head
  $ sed -i '/fts5\|TRIGGER note/d' schema.sql
  $ limbeck -q revision --autogenerate -m Mail --rev-id m >/dev/null
  $ grep -A 1 '^-- drops data' migrations/versions/m_mail.sql
  -- drops data: the rows of 'mail'
  DROP TABLE mail;

Whoever runs what is only written has foreign keys off where a table is made anew, and then as the scripts say.

  $ limbeck -q upgrade a:n --sql | grep '^PRAGMA foreign\|^BEGIN IMM\|^COMMIT\|^DROP TABLE p'
  BEGIN IMMEDIATE;
  COMMIT;
  PRAGMA foreign_keys = OFF;
  BEGIN IMMEDIATE;
  DROP TABLE person;
  COMMIT;
  $ sed -i 's/^PRAGMA limbeck_foreign_keys = OFF;/PRAGMA foreign_keys = ON;\n&/' migrations/versions/n_no_age.sql
  $ limbeck -q upgrade t:n --sql | grep '^PRAGMA foreign\|^BEGIN IMM\|^COMMIT\|^DROP TABLE p'
  BEGIN IMMEDIATE;
  COMMIT;
  PRAGMA foreign_keys = ON;
  PRAGMA foreign_keys = OFF;
  BEGIN IMMEDIATE;
  DROP TABLE person;
  COMMIT;
  PRAGMA foreign_keys = ON;
  BEGIN IMMEDIATE;
  COMMIT;

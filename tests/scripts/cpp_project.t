A project of C++ scripts on SQLite: the tool builds the project's own program where it is stale, and hands over to it.

  $ . "$TESTDIR/setup.sh"
  $ limbeck init migrations
  Wrote migrations/.gitignore
  Wrote migrations/CMakeLists.txt
  Wrote migrations/env.cpp
  Wrote migrations/script.cpp.mustache
  Wrote limbeck.ini
  Now set 'url' in limbeck.ini, then write a first script: limbeck revision -m "..."
  $ find migrations | sort
  migrations
  migrations/.gitignore
  migrations/CMakeLists.txt
  migrations/env.cpp
  migrations/script.cpp.mustache
  migrations/versions
  $ set_ini url sqlite:///app.db
  $ set_ini file_template '%%(rev)s_%%(slug)s'

A new script is complete but for the bodies of its two functions, and compiles as it is.

  $ limbeck revision -m "Add user table" --rev-id abc123
  Wrote migrations/versions/abc123_add_user_table.cpp
  $ cat migrations/versions/abc123_add_user_table.cpp
  // Add user table
  //
  // Revision ID: abc123
  // Revises:
  // Branch Labels:
  // Depends On:
  // Create Date: ????-??-?? ??:??:?? (glob)
  #include <limbeck/migration.hpp>
  
  namespace rev_abc123 {
  using namespace limbeck;
  
  void upgrade([[maybe_unused]] Operations& op) {
  }
  
  void downgrade([[maybe_unused]] Operations& op) {
  }
  
  }  // namespace rev_abc123
  $ limbeck heads
  abc123 (head)

Nothing was built so far; `upgrade` does it.

  $ ls
  limbeck.ini
  migrations
  $ limbeck upgrade head
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  Running upgrade <base> -> abc123, Add user table
  $ limbeck downgrade base
  Running downgrade abc123 -> <base>, Add user table

An edited script is built again by itself, and an unedited one is not.

  $ rm migrations/versions/abc123_add_user_table.cpp
  $ cpp_script abc123 "" "Add user table" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.create_table("user", {
  >       Column("id", Integer(), {.nullable = false}),
  >       Column("name", String(50)),
  >       Column("email", String(200), {.nullable = false}),
  >       Column("is_active", Boolean(), {.nullable = false, .server_default = text("true")}),
  >       Column("created_at", DateTime()),
  >       PrimaryKeyConstraint({"id"}),
  >   });
  >   op.create_index(op.f("ix_user_email"), "user", {"email"}, {.unique = true});
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.drop_index(op.f("ix_user_email"), {.table_name = "user"});
  >   op.drop_table("user");
  > }
  > CPP
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ sqlite3 app.db '.schema user'
  CREATE TABLE user (
      id INTEGER NOT NULL,
      name VARCHAR(50),
      email VARCHAR(200) NOT NULL,
      is_active BOOLEAN DEFAULT true NOT NULL,
      created_at DATETIME,
      PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_user_email ON user (email);
  $ limbeck downgrade base
  Running downgrade abc123 -> <base>, Add user table

The compiler's words reach the user whole, with the script's path, and the database is not touched.

  $ sed -i 's/op.drop_table/op.drop_tabel/' migrations/versions/abc123.cpp
  $ limbeck upgrade head 2>error.txt
  [1]
  $ grep -o "$PWD/migrations/versions/abc123.cpp:[0-9:]* error: .*" error.txt
  */migrations/versions/abc123.cpp:24:6: error: *drop_tabel*; did you mean 'drop_table'? (glob)
  $ tail -n 1 error.txt
  limbeck: cannot build the migrations in 'migrations': the messages above say why; correct the code and run the command again
  $ limbeck current 2>/dev/null
  [1]
  $ sed -i 's/op.drop_tabel/op.drop_table/' migrations/versions/abc123.cpp

A header that does not fit its namespace fails the build.

  $ sed -i 's/namespace rev_abc123 {/namespace rev_abc124 {/' migrations/versions/abc123.cpp
  $ limbeck upgrade head 2>&1 | tail -n 3
  limbeck: cannot use '*/migrations/versions/abc123.cpp' line 7: the namespace is 'rev_abc124', but the header says revision 'abc123' in line 3; write 'namespace rev_abc123 {' (glob)
  ninja: build stopped: subcommand failed.
  limbeck: cannot build the migrations in 'migrations': the messages above say why; correct the code and run the command again
  $ sed -i 's/namespace rev_abc124 {/namespace rev_abc123 {/' migrations/versions/abc123.cpp

A script without `downgrade` goes up and not down.

  $ cp migrations/versions/abc123.cpp whole.cpp
  $ sed -i '/^void downgrade/,/^}/d' migrations/versions/abc123.cpp
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ limbeck downgrade base
  Running downgrade abc123 -> <base>, Add user table
  limbeck: cannot downgrade 'abc123': migrations/versions/abc123.cpp has no downgrade, so it cannot be reversed; write one, or stamp the revision below it; nothing was changed: correct the cause and run it again
  [1]
  $ cp whole.cpp migrations/versions/abc123.cpp

SQL scripts and C++ scripts stand in one row.

  $ sql_script bcd234 abc123 "Add task table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE task (id INTEGER PRIMARY KEY, title TEXT);
  > -- limbeck: downgrade
  > DROP TABLE task;
  > SQL
  $ limbeck history
  abc123 -> bcd234 (head), Add task table
  <base> -> abc123, Add user table
  $ limbeck upgrade head
  Running upgrade abc123 -> bcd234, Add task table
  $ limbeck upgrade head

The changes that SQLite knows, as scripts of this project.

  $ cpp_script cde345 bcd234 "Change a little" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.add_column("user", Column("phone_number", String(20), {.nullable = true}));
  >   op.add_column("user", Column("role", String(50), {.nullable = false, .server_default = "user"}));
  >   op.execute("INSERT INTO user (id, email, name) VALUES (1, 'a@b.c', 'Ann')");
  >   op.execute("UPDATE user SET role = 'admin' WHERE name = 'Ann'");
  >   op.alter_column("user", "name", {.new_column_name = "full_name"});
  >   op.create_index("idx_user_email_full_name", "user", {"email", "full_name"}, {.unique = false});
  >   op.rename_table("task", "job");
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.rename_table("job", "task");
  >   op.drop_index("idx_user_email_full_name", {.table_name = "user"});
  >   op.alter_column("user", "full_name", {.new_column_name = "name"});
  >   op.drop_column("user", "role");
  >   op.drop_column("user", "phone_number");
  > }
  > CPP
  $ limbeck upgrade head
  Running upgrade bcd234 -> cde345, Change a little
  $ sqlite3 app.db .schema 'SELECT id, full_name, role FROM user'
  CREATE TABLE alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  CREATE TABLE user (
      id INTEGER NOT NULL,
      full_name VARCHAR(50),
      email VARCHAR(200) NOT NULL,
      is_active BOOLEAN DEFAULT true NOT NULL,
      created_at DATETIME, phone_number VARCHAR(20), role VARCHAR(50) DEFAULT 'user' NOT NULL,
      PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_user_email ON user (email);
  CREATE TABLE IF NOT EXISTS "job" (id INTEGER PRIMARY KEY, title TEXT);
  CREATE INDEX idx_user_email_full_name ON user (email, full_name);
  1|Ann|admin
  $ limbeck downgrade -1
  Running downgrade cde345 -> bcd234, Change a little
  $ sqlite3 app.db '.schema user' .tables
  CREATE TABLE user (
      id INTEGER NOT NULL,
      name VARCHAR(50),
      email VARCHAR(200) NOT NULL,
      is_active BOOLEAN DEFAULT true NOT NULL,
      created_at DATETIME,
      PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX ix_user_email ON user (email);
  alembic_version  task             user           

What it does not know it refuses in a sentence that names the script's line and the way out.

  $ refuse() {
  >   printf 'void upgrade(Operations& op) {\n  %s\n}\n\nvoid downgrade(Operations&) {}\n' "$1" |
  >     cpp_script def456 bcd234 "Not on SQLite"
  >   limbeck --quiet upgrade head
  > }
  $ rm migrations/versions/cde345.cpp
  $ refuse 'op.alter_column("user", "email", {.nullable = true});'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: SQLite cannot alter in place whether a column may be NULL: alter column 'user.email'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("email", ...); }), which does; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.alter_column("user", "email", {.type_ = Text()});'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: SQLite cannot alter the type of a column in place: alter column 'user.email'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("email", ...); }), which does; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.create_unique_constraint("uq_user_email", "user", {"email"});'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: SQLite cannot add a constraint in place: add unique constraint 'uq_user_email' to 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_unique_constraint("uq_user_email", ...); }), which does; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.create_foreign_key("fk_task_user", "task", "user", {"id"}, {"id"});'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: SQLite cannot add a constraint in place: add foreign key 'fk_task_user' to 'task'; write op.batch_alter_table("task", [](BatchOperations& batch) { batch.create_foreign_key("fk_task_user", ...); }), which does; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.drop_constraint("uq_user_email", "user", {.type_ = "unique"});'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: SQLite cannot drop a constraint in place: drop unique constraint 'uq_user_email' of 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.drop_constraint("uq_user_email"); }), which does; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.add_column("user", Column("seen", DateTime(), {.nullable = false}));'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: 'ALTER TABLE user ADD COLUMN seen DATETIME NOT NULL' failed: Cannot add a NOT NULL column with default value NULL; give the column a server_default, or add it as one that may be NULL; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  bcd234

An error of the database names the line of the call.

  $ refuse 'op.drop_table("nothing");'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: 'DROP TABLE "nothing"' failed: no such table: nothing; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'op.execute("UPDATE nothing SET x = 1; DELETE FROM user");'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp:11: 'UPDATE nothing SET x = 1' failed: near "nothing": syntax error; nothing was changed: correct the cause and run it again
  [1]
  $ refuse 'throw std::runtime_error("not today");'
  limbeck: cannot upgrade to 'def456': migrations/versions/def456.cpp threw an exception: not today; nothing was changed: correct the cause and run it again
  [1]
  $ rm migrations/versions/def456.cpp
  $ limbeck upgrade head

One of Alembic's scripts is a revision of the project too, which its program knows and cannot run.

  $ printf '"""By Alembic"""\nrevision = "efa567"\ndown_revision = "bcd234"\n' >migrations/versions/efa567.py
  $ limbeck upgrade head
  Running upgrade bcd234 -> efa567, By Alembic
  limbeck: cannot upgrade to 'efa567': migrations/versions/efa567.py is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or stamp 'efa567' where the database has what it does; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck stamp efa567
  Running stamp bcd234 -> efa567
  $ limbeck stamp bcd234
  Running stamp efa567 -> bcd234
  $ rm migrations/versions/efa567.py
  $ limbeck upgrade head

The program is all that is deployed: it carries its scripts, needs no ini, and runs from anywhere.

  $ mkdir ../elsewhere && cp build/migrations/migrate ../elsewhere && (
  >   cd ../elsewhere
  >   export DATABASE_URL=sqlite:///deployed.db
  >   ./migrate history
  >   ./migrate upgrade head
  >   ./migrate current
  >   ./migrate show head
  >   ./migrate upgrade head --sql | wc -l
  >   ./migrate downgrade base
  >   DATABASE_URL= ./migrate current
  > )
  abc123 -> bcd234 (head), Add task table
  <base> -> abc123, Add user table
  Running upgrade <base> -> abc123, Add user table
  Running upgrade abc123 -> bcd234, Add task table
  bcd234 (head)
  Rev: bcd234 (head)
  Parent: abc123
  Path: */migrations/versions/bcd234.sql (glob)
  
      Add task table
  
  30
  Running downgrade bcd234 -> abc123, Add task table
  Running downgrade abc123 -> <base>, Add user table
  limbeck: cannot read the database URL: it is empty; write it as 'dialect://user:password@host:port/database'
  [1]

Editors find how each script is compiled.

  $ grep -o '"file": ".*/migrations/versions/.*.cpp"' build/migrations/compile_commands.json | sort -u
  "file": "*/migrations/versions/abc123.cpp" (glob)
  $ readlink migrations/compile_commands.json
  */build/migrations/compile_commands.json (glob)
  $ cat migrations/.gitignore
  compile_commands.json

A taken-away script is gone from the program too, and one that comes with an old date is in it.

  $ limbeck downgrade abc123
  Running downgrade bcd234 -> abc123, Add task table
  $ mv migrations/versions/bcd234.sql ..
  $ limbeck upgrade head
  $ limbeck current
  abc123 (head)
  $ touch -d 2001-01-01 ../bcd234.sql
  $ mv ../bcd234.sql migrations/versions
  $ limbeck upgrade head
  Running upgrade abc123 -> bcd234, Add task table

What the command line says for the project alone is read in env.cpp.

  $ cat >migrations/env.cpp <<'CPP'
  > #include <limbeck/environment.hpp>
  > 
  > int main(int argc, char** argv) {
  >   limbeck::Environment env(argc, argv);
  >   env.configure({.version_table = env.x_argument("table")});
  >   return env.run();
  > }
  > CPP
  $ limbeck -x table=versions_of_blue ensure_version
  $ sqlite3 app.db "SELECT name FROM sqlite_schema WHERE name LIKE '%version%' AND type = 'table' ORDER BY name"
  alembic_version
  versions_of_blue
  $ limbeck -x table=versions_of_blue current
  $ limbeck current
  bcd234 (head)

It also lists the models, and says how constraints without a name are called.

  $ cat >migrations/env.cpp <<'CPP'
  > #include <limbeck/environment.hpp>
  > #include <limbeck/model.hpp>
  > 
  > struct User {
  >   int id;
  >   static auto table() { return limbeck::model<User>("user", limbeck::field<&User::id>()); }
  > };
  > 
  > int main(int argc, char** argv) {
  >   limbeck::Environment env(argc, argv);
  >   env.configure({.target = limbeck::schema_of<User>(),
  >                  .naming_convention = {{"uq", "%(table_name)s_%(column_0_name)s_key"}}});
  >   return env.run();
  > }
  > CPP
  $ cat >migrations/versions/named1.cpp <<'CPP'
  > // Revision ID: named1
  > // Revises: bcd234
  > #include <limbeck/migration.hpp>
  > namespace rev_named1 {
  > void upgrade(limbeck::Operations& op) {
  >   op.create_table("team", {limbeck::Column("name", limbeck::String(20), {.unique = true})});
  >   op.execute("INSERT INTO team VALUES ('" + op.get_context().tag() + "')");
  > }
  > void downgrade(limbeck::Operations& op) { op.drop_table("team"); }
  > }
  > CPP
  $ limbeck upgrade bcd234:named1 --sql | grep CONSTRAINT
      CONSTRAINT team_name_key UNIQUE (name)
  $ limbeck upgrade bcd234:named1 --sql --tag blue | grep INSERT
  INSERT INTO team VALUES ('blue');

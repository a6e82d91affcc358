Batch mode on SQLite: in place where its ALTER TABLE can, and else by way of a new table.

  $ . "$TESTDIR/setup.sh"
  $ cpp_project sqlite:///app.db
  $ cpp_script a1 "" "Add user table" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.create_table("user", {Column("id", Integer(), {.primary_key = true}), Column("old_field", String(20), {.index = true})});
  >   op.execute("INSERT INTO user (old_field) VALUES ('a'), ('b')");
  > }
  > void downgrade(Operations& op) { op.drop_table("user"); }
  > CPP
  $ cpp_script b2 a1 "Rename a field" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.batch_alter_table("user", [](BatchOperations& batch_op) {
  >     batch_op.add_column(Column("new_field", String()));
  >     batch_op.alter_column("old_field", {.new_column_name = "renamed_field"});
  >   });
  > }
  > void downgrade(Operations& op) {
  >   op.batch_alter_table("user", [](BatchOperations& batch_op) {
  >     batch_op.drop_column("new_field");
  >     batch_op.alter_column("renamed_field", {.new_column_name = "old_field"});
  >   });
  > }
  > CPP
  $ limbeck -q upgrade head 2>&1
  $ sqlite3 app.db ".schema user" 'SELECT * FROM user'
  CREATE TABLE user (
      id INTEGER NOT NULL,
      renamed_field VARCHAR(20), new_field VARCHAR,
      PRIMARY KEY (id)
  );
  CREATE INDEX ix_user_old_field ON user (renamed_field);
  1|a|
  2|b|
  $ limbeck -q downgrade -1 2>&1
  $ sqlite3 app.db 'SELECT * FROM user'
  1|a
  2|b
  $ limbeck -q upgrade b2 2>&1

A plain operation that needs a new table names the line that makes it.

  $ cpp_script c3 b2 "Tighten" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.alter_column("user", "renamed_field", {.nullable = false});
  > }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade head 2>&1
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.cpp:11: SQLite cannot alter in place whether a column may be NULL: alter column 'user.renamed_field'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("renamed_field", ...); }), which does; nothing was changed: correct the cause and run it again
  [1]

That line does it, with --sql only where the table is told.

  $ cpp_script c3 b2 "Tighten" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.batch_alter_table("user", [](BatchOperations& batch) { batch.alter_column("renamed_field", {.nullable = false}); });
  > }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade b2:c3 --sql 2>&1
  limbeck: cannot upgrade to 'c3': migrations/versions/c3.cpp:11: cannot alter table 'user' in a batch: SQLite does this by way of a new table, and where SQL is only written (--sql) nothing is known of the old one; give it as copy_from
  [1]
  $ limbeck -q upgrade head 2>&1
  $ sqlite3 app.db ".schema user" 'SELECT * FROM user'
  CREATE TABLE IF NOT EXISTS "user" (
      id INTEGER NOT NULL,
      renamed_field VARCHAR(20) NOT NULL, new_field VARCHAR,
      PRIMARY KEY (id)
  );
  CREATE INDEX ix_user_old_field ON user (renamed_field);
  1|a|
  2|b|

What fails leaves everything as it was.

  $ cpp_script d4 c3 "Forbid" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_check_constraint("ck", "renamed_field <> 'a'"); });
  > }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade head 2>&1
  limbeck: cannot upgrade to 'd4': migrations/versions/d4.cpp:11: 'INSERT INTO _alembic_tmp_user (id, renamed_field, new_field) SELECT id, renamed_field, new_field FROM user' failed: CHECK constraint failed: ck; nothing was changed: correct the cause and run it again
  [1]
  $ sqlite3 app.db .tables 'SELECT count(*) FROM user'
  alembic_version  user           
  2

Nor does it leave anything, or take rows of other tables with it, outside of the run's transaction.

  $ sqlite3 app.db "CREATE TABLE pet (id INTEGER PRIMARY KEY, owner REFERENCES user ON DELETE CASCADE)" "INSERT INTO pet VALUES (1, 1)"
  $ cpp_script d4 c3 "Forbid" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.execute("PRAGMA foreign_keys = ON");
  >   op.autocommit_block([&] {
  >     op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_check_constraint("ck", "renamed_field <> ''"); });
  >     op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_check_constraint("ck2", "renamed_field <> 'a'"); });
  >   });
  > }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade head 2>&1
  limbeck: cannot upgrade to 'd4': migrations/versions/d4.cpp:14: 'INSERT INTO _alembic_tmp_user (id, renamed_field, new_field) SELECT id, renamed_field, new_field FROM user' failed: CHECK constraint failed: ck2; what 'd4' did before this stands too, since it left the transaction, and the version table does not name it yet: look at the database, undo that part or take it out of the script, and run it again
  [1]
  $ sqlite3 app.db .tables 'SELECT count(*) FROM user' 'SELECT * FROM pet'
  alembic_version  pet              user           
  2
  1|1

What the database says of a column is corrected, one by one or by a function, where a new table is made of it.

  $ cpp_script d4 c3 "Correct" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_unique_constraint("uq", {"renamed_field"}); },
  >                        {.column_reflect = [](Column& column) {
  >                          if (column.name == "new_field") column.type = Text();
  >                        }});
  > }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade head 2>&1
  $ sqlite3 app.db ".schema user"
  CREATE TABLE IF NOT EXISTS "user" (
      id INTEGER NOT NULL,
      renamed_field VARCHAR(20) NOT NULL, new_field TEXT,
      PRIMARY KEY (id),
      CONSTRAINT ck CHECK (renamed_field <> ''),
      CONSTRAINT uq UNIQUE (renamed_field)
  );
  CREATE INDEX ix_user_old_field ON user (renamed_field);

A column that a trigger sets is not dropped, in place neither.

  $ sqlite3 app.db "CREATE TRIGGER fill AFTER INSERT ON pet BEGIN UPDATE user SET new_field = 'x'; END"
  $ cpp_script e5 d4 "Drop" <<'CPP'
  > void upgrade(Operations& op) { op.drop_column("user", "new_field"); }
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck -q upgrade head 2>&1
  limbeck: cannot upgrade to 'e5': migrations/versions/e5.cpp:10: cannot drop column 'user.new_field': trigger 'fill' sets it, or runs when it is updated; drop the trigger before, and create it again behind; nothing was changed: correct the cause and run it again
  [1]

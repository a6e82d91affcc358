Builds of one project wait for each other too: ten runs that start at once in a fresh C++ project build it once.

  $ . "$TESTDIR/setup.sh"
  $ cpp_project sqlite:///app.db
  $ cpp_script a1 "" "Add user table" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.execute("CREATE TABLE user (id INTEGER)");
  > }
  > 
  > void downgrade(Operations& op) { op.drop_table("user"); }
  > CPP
  $ all_at_once 10 upgrade head
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  Running upgrade <base> -> a1, Add user table
  $ limbeck current
  a1 (head)

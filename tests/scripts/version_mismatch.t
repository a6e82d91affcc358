A project's program and the tool that starts it have to be of one version of limbeck, and say so where they are not.

  $ . "$TESTDIR/setup.sh"
  $ cpp_project sqlite:///app.db
  $ limbeck upgrade head
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  $ limbeck --version
  limbeck 0.1.0
  $ build/migrations/migrate --version
  limbeck 0.1.0
  $ LIMBECK_TOOL_VERSION=9.9.9 build/migrations/migrate current
  limbeck: cannot run: the project was built with limbeck 0.1.0 and the tool is limbeck 9.9.9; point limbeck_DIR in the project's build folder at the tool's own, or delete that folder
  [1]

By itself the program asks for no tool.

  $ build/migrations/migrate current

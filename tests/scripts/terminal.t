On a terminal there are colours, lines fit into it, and work that lasts is seen to go on. `script` plays the terminal.

  $ . "$TESTDIR/setup.sh"
  $ on_terminal() { script --quiet --return --command "stty cols 60; $1" /dev/null </dev/null | tr -d '\r' | cat --show-nonprinting; }
  $ export TERM=xterm
  $ sql_project sqlite:///app.db
  $ sql_script a1 "" "Add a table with a name that nobody would want to type by hand" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE a AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 15000000) SELECT max(x) FROM c;
  > SQL
  $ on_terminal 'limbeck history'
  <base> -> ^[[33ma1^[[m ^[[36m(head)^[[m, Add a table with a name that nobody woM-bM-^@M-&^[[m
  $ on_terminal 'limbeck history --graph'
  * ^[[33ma1^[[m ^[[36m(head)^[[m, Add a table with a name that nobody would wantM-bM-^@M-&^[[m
  $ on_terminal 'NO_COLOR=1 limbeck heads; TERM=dumb limbeck heads; limbeck --color never heads'
  a1 (head)
  a1 (head)
  a1 (head)
  $ on_terminal 'limbeck --color never frobnicate'
  limbeck: there is no command 'frobnicate'; 'limbeck --help' lists what there is
  $ on_terminal 'limbeck show nothing'
  ^[[1;31mlimbeck:^[[m symbol 'nothing' names no revision: no id and no branch label is or begins with 'nothing'; 'limbeck history' lists all there are
  $ on_terminal 'limbeck branches --help'
  Show where branches begin
  Usage: limbeck branches [OPTIONS]
  
  Options:
    -h,--help                   Print this help message and
                                exit
    -v,--verbose                Show all there is to say
    --json                      Answer as JSON, for programs
  
  Examples:
    limbeck branches
    limbeck branches --verbose

Elsewhere the text is plain and whole, unless colours are asked for.

  $ limbeck history
  <base> -> a1 (head), Add a table with a name that nobody would want to type by hand
  $ limbeck --color always heads | cat --show-nonprinting
  ^[[33ma1^[[m ^[[36m(head)^[[m

A step that takes longer than a second is counted on the last line, which is gone in the end.

  $ on_terminal 'limbeck upgrade head' >progress
  $ grep --only-matching 'Running 1 step (1 s)' progress | head -n 1
  Running 1 step (1 s)
  $ tail --lines 1 progress | grep --only-matching '\^\[\[K$'
  ^[[K

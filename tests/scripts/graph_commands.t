The commands that show the graph, to people and to programs.

  $ . "$TESTDIR/setup.sh"
  $ sql_project sqlite:///app.db
  $ for script in "a1||Add user table" "b2|a1|Add task table" "c3|a1|Add post table"; do
  >   IFS='|' read -r id parent message <<<"$script"
  >   sql_script $id "$parent" "$message" <<<$'-- limbeck: upgrade\nSELECT 1;\n-- limbeck: downgrade\nSELECT 1;'
  > done
  $ limbeck heads
  b2 (head)
  c3 (head)
  There are 2 heads, 'b2' (migrations/versions/b2.sql) and 'c3' (migrations/versions/c3.sql); join them with 'limbeck merge b2 c3'
  $ limbeck heads --quiet
  b2 (head)
  c3 (head)
  $ limbeck branches
  a1 (branchpoint)
     -> b2 (head)
     -> c3 (head)
  
  $ limbeck branches --verbose
  Rev: a1 (branchpoint)
  Parent: <base>
  Branches into: b2, c3
  Path: migrations/versions/a1.sql
  
      Add user table
  
     -> b2 (head), Add task table
     -> c3 (head), Add post table
  

The graph, drawn. With -i it shows what is applied: `*` is, `o` is not.

  $ limbeck merge -m "Join" --rev-id d4 --branch-label joined b2 c3
  Wrote migrations/versions/d4_join.sql
  $ limbeck revision -m "Add a log" --rev-id x1 --head base --depends-on c3
  Wrote migrations/versions/x1_add_a_log.sql
  $ limbeck history --graph
  * x1 (head) (depends on c3), Add a log
  *   d4 (joined) (head) (mergepoint), Join
  |\
  | * c3, Add post table
  * | b2, Add task table
  |/
  * a1 (branchpoint), Add user table
  $ limbeck -q upgrade c3
  $ limbeck history --graph -i
  o x1 (head) (depends on c3), Add a log
  o   d4 (joined) (head) (mergepoint), Join
  |\
  | * c3 (current), Add post table
  o | b2, Add task table
  |/
  * a1 (branchpoint), Add user table
  $ limbeck history --graph -v -r b2:
  * Rev: d4 (head) (mergepoint)
  | Merges: b2, c3
  | Branch names: joined
  | Path: migrations/versions/d4_join.sql
  | Create Date: ????-??-?? ??:??:?? (glob)
  |
  |     Join
  |
  * Rev: b2
    Parent: a1
    Path: migrations/versions/b2.sql
  
        Add task table
  

What the database is at is every applied revision that no applied one follows, with a row or without.

  $ limbeck -q upgrade x1
  $ sqlite3 app.db 'SELECT * FROM alembic_version'
  x1
  $ limbeck current
  c3
  x1 (head)
  $ limbeck current --verbose | head -2
  Current revision(s) for sqlite:///app.db:
  Rev: c3
  $ limbeck current --check-heads
  limbeck: the database is not at all heads: 'd4' (migrations/versions/d4_join.sql, ????-??-?? ??:??:??) is not applied; run 'limbeck upgrade heads' (glob)
  [1]
  $ limbeck -q upgrade heads
  $ limbeck current -c
  d4 (joined) (head) (mergepoint)
  x1 (head)

A program reads the same as JSON.

  $ limbeck branches --json | python3 -c 'import json, sys; print([(b["revision"]["id"], [c["id"] for c in b["children"]]) for b in json.load(sys.stdin)["branch_points"]])'
  [('a1', ['b2', 'c3'])]
  $ limbeck heads --json | python3 -c 'import json, sys; print([h["id"] for h in json.load(sys.stdin)["heads"]])'
  ['d4', 'x1']
  $ limbeck history -i --json | python3 -c 'import json, sys; print([(r["id"], r["is_current"], r["is_applied"]) for r in json.load(sys.stdin)["revisions"]])'
  [('x1', True, True), ('d4', True, True), ('c3', False, True), ('b2', False, True), ('a1', False, True)]
  $ limbeck show joined --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["revisions"][0]["down_revisions"])'
  ['b2', 'c3']
  $ limbeck current --json | python3 -c 'import json, sys; answer = json.load(sys.stdin); print(answer["database"], [r["id"] for r in answer["current"]])'
  sqlite:///app.db ['d4', 'x1']
  $ limbeck -q downgrade -1 --json
  limbeck: symbol '-1' is ambiguous: it could count from several revisions, 'd4' (migrations/versions/d4_join.sql, ????-??-?? ??:??:??) and 'x1' (migrations/versions/x1_add_a_log.sql, ????-??-?? ??:??:??); name one of them, as in 'd4@-1' (glob)
  [1]
  $ limbeck -q downgrade c3 --json
  {
    "steps": [
      {
        "direction": "downgrade",
        "id": "d4",
        "from": [
          "d4"
        ],
        "to": [
          "b2",
          "c3"
        ],
        "message": "Join"
      }
    ]
  }
  $ limbeck revision -m "Add colour" --head d4 --rev-id e5 --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["revision"]["path"])'
  migrations/versions/e5_add_colour.sql
  $ limbeck merge -m "Join all" --rev-id f6 e5 x1 --json >merge.json
  $ python3 -c 'import json; r = json.load(open("merge.json"))["revision"]; print(r["id"], r["down_revisions"], r["is_merge_point"], r["path"])'
  f6 ['e5', 'x1'] True migrations/versions/f6_join_all.sql
  $ steps() { python3 -c 'import json, sys; print([(s["direction"], s["id"], s["from"], s["to"]) for s in json.load(sys.stdin)["steps"]])'; }
  $ limbeck -q upgrade e5 --json | steps
  [('upgrade', 'd4', ['b2', 'c3'], ['d4']), ('upgrade', 'e5', ['d4'], ['e5'])]
  $ limbeck -q stamp b2 x1 --json | steps
  [('stamp', 'b2', ['e5', 'x1'], ['b2', 'x1'])]
  $ limbeck -q stamp --purge a1 --json | steps
  [('stamp', 'a1', ['b2', 'x1'], ['a1'])]
  $ limbeck -q stamp a1 --json
  {
    "steps": []
  }
  $ limbeck list_templates --json
  {
    "templates": [
      {
        "name": "cpp",
        "summary": "migrations in C++ and SQL, built into a program of your own"
      },
      {
        "name": "sql",
        "summary": "migrations in SQL alone; needs no compiler"
      }
    ]
  }
  $ limbeck init -t sql -c other.ini other --json
  {
    "written": [
      "other/script.sql.mustache",
      "other.ini"
    ],
    "kept": [
      "schema.sql"
    ]
  }

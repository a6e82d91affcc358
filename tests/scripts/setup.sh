# SPDX-License-Identifier: MIT
# What every transcript of this folder begins with: `. "$TESTDIR/setup.sh"`. The tool under test is $LIMBECK, else the
# one that the release preset builds.

limbeck=$(readlink -f "${LIMBECK:-$TESTDIR/../../build/release/limbeck}")
export PATH=$(dirname "$limbeck"):$PATH
export limbeck_DIR=${limbeck_DIR:-$(dirname "$limbeck")}
unset DATABASE_URL LIMBECK_CONFIG ALEMBIC_CONFIG LIMBECK_TOOL_VERSION VISUAL EDITOR NO_COLOR CMAKE_CXX_COMPILER_LAUNCHER

# need WHAT HOW: leaves a transcript that cannot be run here. It is skipped, and fails where nothing may be missing.
need() {
  echo "there is no $1: $2"
  [ -n "${LIMBECK_REQUIRE_SERVERS:-}${CI:-}" ] && exit 1
  exit 80
}
need_postgresql() {
  [ -n "${LIMBECK_TEST_POSTGRESQL_URL:-}" ] ||
    need "PostgreSQL server" "scripts/with-postgresql starts one and sets LIMBECK_TEST_POSTGRESQL_URL"
}
need_mariadb() {
  [ -n "${LIMBECK_TEST_MARIADB_URL:-}" ] ||
    need "MariaDB server" "scripts/with-mariadb starts one and sets LIMBECK_TEST_MARIADB_URL"
}
need_alembic() {
  command -v alembic >/dev/null || need alembic "install Debian's packages 'alembic' and 'python3-psycopg2'"
}

# alembic ...: Alembic's answer without its log's preamble.
alembic() { command alembic "$@" 2>&1 | sed 's/^INFO  \[[^]]*\] //; /^Context impl\|^Will assume/d'; }

# all_at_once NUMBER ARGUMENT...: so many runs of limbeck together, and the log of all of them in sorted lines, without
# the lines of those that had to wait, whose number is chance.
all_at_once() {
  local pids=() pid number
  for number in $(seq "$1"); do
    limbeck "${@:2}" 2>run.$number &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || echo "exit code $?"; done
  sort run.* | sed '/^Waiting for another run/d'
  rm run.*
}

# fresh_postgresql NAME: an empty database on the tests' server, and DATABASE_URL naming it.
fresh_postgresql() {
  need_postgresql
  local name=$1_$$
  psql --quiet --dbname "$LIMBECK_TEST_POSTGRESQL_URL" --set ON_ERROR_STOP=1 \
    --command "DROP DATABASE IF EXISTS $name" --command "CREATE DATABASE $name" 2>/dev/null || exit 1
  export DATABASE_URL=${LIMBECK_TEST_POSTGRESQL_URL%/*}/$name
}

# fresh_mariadb NAME: the same on MariaDB.
fresh_mariadb() {
  need_mariadb
  local name=$1_$$
  mariadb_shell "$LIMBECK_TEST_MARIADB_URL" --execute "DROP DATABASE IF EXISTS $name; CREATE DATABASE $name" || exit 1
  export DATABASE_URL=${LIMBECK_TEST_MARIADB_URL%/*}/$name
}

# mariadb_shell URL ARGUMENT...: MariaDB's own shell, which knows no URLs.
mariadb_shell() {
  local url=$1 user password host port
  shift
  [[ $url =~ ^[a-z]+://([^:]+):([^@]+)@([^:]+):([0-9]+)/(.*)$ ]]
  user=${BASH_REMATCH[1]} password=${BASH_REMATCH[2]} host=${BASH_REMATCH[3]} port=${BASH_REMATCH[4]}
  MYSQL_PWD=$password mariadb --no-defaults --host "$host" --port "$port" --user "$user" --skip-column-names --batch \
    "$@" "${BASH_REMATCH[5]}"
}

# sql FILE-OR-URL QUERY: the rows, with | between columns, from SQLite, PostgreSQL or MariaDB.
sql() {
  case $1 in
    mariadb:*) mariadb_shell "$1" --execute "$2" | tr '\t' '|' ;;
    postgresql:*) psql --no-psqlrc --quiet --tuples-only --no-align --dbname "$1" --command "$2" ;;
    *) sqlite3 "$1" "$2" ;;
  esac
}

# set_ini KEY VALUE: one line of limbeck.ini, in place of the one that is there.
set_ini() {
  sed -i "/^#* *$1 *=/d" limbeck.ini
  printf '%s = %s\n' "$1" "$2" >>limbeck.ini
}

# sql_project URL, cpp_project URL: a project as 'limbeck init' makes it, on this database, whose scripts' files have
# no dates in their names.
sql_project() { make_project sql "$1"; }
cpp_project() { make_project cpp "$1"; }
make_project() {
  limbeck init -t "$1" migrations >/dev/null || exit 1
  set_ini url "$2"
  set_ini file_template '%%(rev)s_%%(slug)s'
}

# sql_script ID PARENT MESSAGE: a script whose sections come from standard input.
sql_script() {
  { printf -- '-- %s\n--\n-- Revision ID: %s\n-- Revises: %s\n\n' "$3" "$1" "$2"; cat; } >"migrations/versions/$1.sql"
}

# cpp_script ID PARENT MESSAGE: a C++ script whose two functions come from standard input.
cpp_script() {
  {
    printf '// %s\n//\n// Revision ID: %s\n// Revises: %s\n#include <limbeck/migration.hpp>\n\n' "$3" "$1" "$2"
    printf 'namespace rev_%s {\nusing namespace limbeck;\n\n' "$1"
    cat
    printf '\n}  // namespace rev_%s\n' "$1"
  } >"migrations/versions/$1.cpp"
}

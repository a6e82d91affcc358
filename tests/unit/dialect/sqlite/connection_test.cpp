// SPDX-License-Identifier: MIT
// What is SQLite's own. What every database must do stands in tests/contract/.
#include "dialect/sqlite/connection.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using database::DatabaseError;
using database::parse_url;
using testing::ThrowsMessage;

class SqliteConnection : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder / name; }
  std::unique_ptr<database::Connection> open(const std::string& name) const {
    return connect({.dialect = "sqlite", .database = path(name)});
  }

  support::TemporaryFolder folder;
};

void run(database::Connection& connection, const std::vector<std::string>& statements) {
  connection.execute(statements);
}

TEST_F(SqliteConnection, CreatesNoFileByReading) {
  const auto connection = open("a.db");
  EXPECT_THAT(
      [&] {
        run(*connection, {"SELECT 1", "SELECT version_num FROM alembic_version"});
      },
      ThrowsMessage<DatabaseError>("no such table: alembic_version"));
  EXPECT_FALSE(std::filesystem::exists(path("a.db")));
}

TEST_F(SqliteConnection, CreatesTheFileByTheFirstStatementThatMayWrite) {
  const auto connection = open("a.db");
  run(*connection, {"SELECT 1", "BEGIN IMMEDIATE", "CREATE TABLE t (a)", "COMMIT"});
  run(*open("a.db"), {"SELECT a FROM t"});
}

TEST_F(SqliteConnection, ReadsAFileThatSomebodyElseCreatedMeanwhile) {
  const auto connection = open("a.db");
  run(*connection, {"SELECT 1"});
  run(*open("a.db"), {"CREATE TABLE t (a)"});
  run(*connection, {"SELECT a FROM t"});
}

TEST_F(SqliteConnection, KeepsADatabaseInMemoryToItself) {
  for (const auto* url : {"sqlite://", "sqlite:///:memory:"}) {
    const auto connection = connect(parse_url(url));
    run(*connection, {"CREATE TABLE t (a)", "SELECT a FROM t"});
  }
}

TEST_F(SqliteConnection, NeedsTheFolder) {
  const auto message = "cannot open the SQLite database '" + path("no/a.db") + "': there is no folder '" +
                       path("no") + "'; create it, or mend the URL";
  EXPECT_THAT([&] { open("no/a.db"); }, ThrowsMessage<Error>(message));
}

TEST_F(SqliteConnection, RefusesAFolderAsAFile) {
  const auto message = "cannot open the SQLite database '" + path("") +
                       "': unable to open database file (Is a directory); check that it is a file that may "
                       "be read";
  EXPECT_THAT([&] { open(""); }, ThrowsMessage<Error>(message));
}

TEST_F(SqliteConnection, SaysThatAFileIsNoDatabase) {
  std::ofstream(path("a.db")) << std::string(4096, 'x');
  EXPECT_THAT([&] { run(*open("a.db"), {"SELECT * FROM t"}); },
              ThrowsMessage<DatabaseError>("file is not a database"));
}

TEST_F(SqliteConnection, SaysThatTheDiskIsFull) {
  const auto connection = open("a.db");
  run(*connection, {"CREATE TABLE t (a)", "PRAGMA max_page_count = 2"});
  EXPECT_THAT([&] { run(*connection, {"INSERT INTO t VALUES (zeroblob(100000))"}); },
              ThrowsMessage<DatabaseError>("database or disk is full"));
}

TEST_F(SqliteConnection, SaysThatTheDatabaseIsReadOnly) {
  const auto connection = open("a.db");
  run(*connection, {"CREATE TABLE t (a)", "PRAGMA query_only = ON"});
  EXPECT_THAT([&] { run(*connection, {"INSERT INTO t VALUES (1)"}); },
              ThrowsMessage<DatabaseError>("attempt to write a readonly database"));
}

TEST_F(SqliteConnection, WaitsForALockAsLongAsTheUrlSays) {
  const auto first = open("a.db");
  run(*first, {"BEGIN IMMEDIATE"});
  const auto second =
      connect({.dialect = "sqlite", .database = path("a.db"), .options = {{"timeout", "0.01"}}});
  EXPECT_THAT([&] { run(*second, {"BEGIN IMMEDIATE"}); }, ThrowsMessage<DatabaseError>("database is locked"));
}

TEST_F(SqliteConnection, RefusesASecondStatementInOneString) {
  EXPECT_THAT(
      [&] {
        run(*open("a.db"), {"SELECT 1; ; ", "SELECT 1; SELECT 2"});
      },
      ThrowsMessage<DatabaseError>("a second statement stands behind the first: 'SELECT 2'"));
}

TEST_F(SqliteConnection, NamesTheWayOutOfWhatItRefusesForTablesWithRows) {
  const auto connection = open("a.db");
  run(*connection,
      {"PRAGMA foreign_keys = ON", "CREATE TABLE t (a INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"});
  EXPECT_THAT(
      [&] { run(*connection, {"ALTER TABLE t ADD COLUMN b INTEGER NOT NULL"}); },
      ThrowsMessage<DatabaseError>("Cannot add a NOT NULL column with default value NULL; give the column a "
                                   "server_default, or add it as one that may be NULL"));
  EXPECT_THAT([&] { run(*connection, {"ALTER TABLE t ADD COLUMN b DATETIME DEFAULT CURRENT_TIMESTAMP"}); },
              ThrowsMessage<DatabaseError>("Cannot add a column with non-constant default; add the column in "
                                           "op.batch_alter_table, which makes a new table"));
  EXPECT_THAT([&] { run(*connection, {"ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 1 REFERENCES t (a)"}); },
              ThrowsMessage<DatabaseError>(
                  "Cannot add a REFERENCES column with non-NULL default value; add the column in "
                  "op.batch_alter_table, which makes a new table"));
}

TEST_F(SqliteConnection, NamesTheWayOutWhereAColumnIsInUse) {
  const auto connection = open("a.db");
  run(*connection, {"CREATE TABLE t (id INTEGER PRIMARY KEY, u UNIQUE, i, c CHECK (c <> d), d)",
                    "CREATE INDEX ix ON t (i)"});
  const auto error_of_dropping = [&](const std::string& column) {
    return support::error_text([&] { run(*connection, {"ALTER TABLE t DROP COLUMN " + column}); });
  };
  const std::string advice = "; drop the column in op.batch_alter_table, which makes a new table";
  EXPECT_EQ(error_of_dropping("id"), "cannot drop PRIMARY KEY column: \"id\"" + advice);
  EXPECT_EQ(error_of_dropping("u"), "cannot drop UNIQUE column: \"u\"" + advice);
  EXPECT_EQ(error_of_dropping("i"), "error in index ix after drop column: no such column: i" + advice);
  EXPECT_EQ(error_of_dropping("d"), "error in table t after drop column: no such column: d" + advice);
}

TEST_F(SqliteConnection, SuspendsForeignKeysOnlyWhereTheyAreHeeded) {
  for (const std::string heeded : {"0", "1"}) {
    const auto connection = open(heeded);
    run(*connection, {"PRAGMA foreign_keys = " + heeded, "BEGIN", std::string(foreign_keys_off)});
    const std::vector<std::string> ask{"SELECT foreign_keys FROM pragma_foreign_keys"};
    EXPECT_EQ(connection->execute(ask).front().rows.front().front(), "0");
    run(*connection, {std::string(foreign_keys_on)});
    EXPECT_EQ(connection->execute(ask).front().rows.front().front(), heeded);
  }
}

TEST_F(SqliteConnection, HeedsForeignKeysAgainWhereTheTransactionEnds) {
  const auto connection = open("a.db");
  const auto heeds = [&] {
    const std::vector<std::string> ask{"SELECT foreign_keys FROM pragma_foreign_keys"};
    return connection->execute(ask).front().rows.front().front();
  };
  run(*connection, {"PRAGMA foreign_keys = ON", "BEGIN", std::string(foreign_keys_off), "ROLLBACK"});
  EXPECT_EQ(heeds(), "1");
  run(*connection, {std::string(foreign_keys_off), "CREATE TABLE t (a)"});
  EXPECT_EQ(heeds(), "0");
  run(*connection, {std::string(foreign_keys_on)});
  EXPECT_EQ(heeds(), "1");
}

TEST(SqliteUrl, IgnoresTheOptionsOfPythonsDriver) {
  run(*connect(parse_url("sqlite://?check_same_thread=false&timeout=5")), {"SELECT 1"});
}

TEST(SqliteUrl, RefusesOptionsThatMeanNothing) {
  EXPECT_THAT([] { connect(parse_url("sqlite://?tiemout=5")); },
              ThrowsMessage<Error>(
                  "cannot open 'sqlite://?tiemout=5': SQLite has no option 'tiemout'; take it out of the "
                  "URL"));
  EXPECT_THAT([] { connect(parse_url("sqlite://?timeout=soon")); },
              ThrowsMessage<Error>(
                  "cannot open 'sqlite://?timeout=soon': its option 'timeout' is no number of seconds; write "
                  "'timeout=30'"));
}

TEST(SqliteUrl, NeedsThreeSlashes) {
  EXPECT_THAT([] { connect(parse_url("sqlite://a.db")); },
              ThrowsMessage<Error>("cannot open 'sqlite://a.db': a path stands behind three slashes; write "
                                   "'sqlite:///a.db', with one slash more for an absolute path"));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include "dialect/sqlite/rehearsal.hpp"

#include <gmock/gmock.h>

#include "dialect/sqlite/connection.hpp"
#include "dialect/sqlite/rebuild.hpp"

namespace limbeck::dialect::sqlite {
namespace {

TEST(Rehearsal, TakesANewTableWhoseKeyToItselfMovesWithItsPrimaryKey) {
  const auto connection = connect({.dialect = "sqlite"});
  connection->execute(std::vector<std::string>{
      "CREATE TABLE cat (id TEXT PRIMARY KEY, code TEXT, parent TEXT REFERENCES cat (id))"});
  const auto rehearsal = rehearse(*connection);
  const AlteredTable moved(
      "", "CREATE TABLE cat (id TEXT, code TEXT PRIMARY KEY, parent TEXT REFERENCES cat (code))", {});
  rehearsal->execute(rebuild(moved, {}));
  const auto keys = rehearsal->execute(
      std::vector<std::string>{"SELECT \"table\", \"to\" FROM pragma_foreign_key_list('cat')"});
  EXPECT_THAT(keys.front().rows, testing::ElementsAre(testing::ElementsAre("cat", "code")));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite

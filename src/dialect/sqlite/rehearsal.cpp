// SPDX-License-Identifier: MIT
#include "dialect/sqlite/rehearsal.hpp"

#include "database/execute_one.hpp"
#include "dialect/sqlite/connection.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// Virtual tables first, which triggers may name, without the tables that hold their content: they make these
// themselves. Then tables, and what stands on them in the order in which it was made.
constexpr std::string_view query = R"sql(
SELECT type = 'table' AND sql LIKE 'CREATE VIRTUAL %' AS is_virtual, sql FROM sqlite_schema
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND (type <> 'table'
  OR name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')))
ORDER BY is_virtual DESC, type <> 'table', rowid)sql";

}  // namespace

std::unique_ptr<database::Connection> rehearse(database::Connection& connection) {
  const auto answer = execute_one(connection, std::string(query));
  auto rehearsal = connect({.dialect = "sqlite"});
  std::vector<std::string> statements{"PRAGMA foreign_keys = ON"};
  for (const auto& row : answer.rows) {
    auto make = row.at(1).value_or("");
    if (row.at(0) != "1") {
      statements.push_back(std::move(make));
      continue;
    }
    try {
      execute_one(*rehearsal, make);
    } catch (const database::DatabaseError&) {  // nobody alters one, and its module need not be there
    }
  }
  rehearsal->execute(statements);
  return rehearsal;
}

}  // namespace limbeck::dialect::sqlite

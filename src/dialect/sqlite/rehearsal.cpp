// SPDX-License-Identifier: MIT
#include "dialect/sqlite/rehearsal.hpp"

#include "database/execute_one.hpp"
#include "dialect/sqlite/connection.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// Tables first, and what stands on them in the order in which it was made. Virtual tables, and those that
// hold their content, are altered by nobody.
constexpr std::string_view query = R"sql(
SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND (type <> 'table'
  OR name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'))
ORDER BY type <> 'table', rowid)sql";

}  // namespace

std::unique_ptr<database::Connection> rehearse(database::Connection& connection) {
  std::vector<std::string> statements{"PRAGMA foreign_keys = ON"};
  const auto answer = execute_one(connection, std::string(query));
  for (const auto& row : answer.rows) statements.push_back(row.at(0).value_or(""));
  auto rehearsal = connect({.dialect = "sqlite"});
  rehearsal->execute(statements);
  return rehearsal;
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include "dialect/mysql/scratch.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "dialect/mysql/ddl.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/reflect.hpp"
#include "dialect/scratch.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A database of the connection's own, which is dropped with this.
class ScratchDatabase {
 public:
  explicit ScratchDatabase(database::Connection& connection) : connection_(connection) {
    const std::string query = "SELECT CONNECTION_ID(), @@character_set_database, @@collation_database";
    const auto answers = connection_.execute(std::span(&query, 1));
    const auto& row = answers.at(0).rows.at(0);
    name_ = fmt::format("limbeck_scratch_{}", row.at(0).value_or(""));
    const std::string create = fmt::format("CREATE DATABASE {} CHARACTER SET {} COLLATE {}", name_,
                                           row.at(1).value_or(""), row.at(2).value_or(""));
    connection_.execute(std::span(&create, 1));
  }
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;
  ~ScratchDatabase() {
    try {
      const std::string drop = "DROP DATABASE " + name_;
      connection_.execute(std::span(&drop, 1));
    } catch (const Error&) {  // the connection is lost: what is left is an empty place
    }
  }

  const std::string& name() const noexcept { return name_; }

 private:
  database::Connection& connection_;
  std::string name_;
};

std::vector<Table> made(database::Connection& connection, const std::vector<Table>& tables,
                        const Features& features) {
  const ScratchDatabase scratch(connection);
  std::vector<std::string> statements;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto table = scratch_table(tables[i], i);
    table.name.schema = scratch.name();
    std::ranges::move(ddl(operation::CreateTable{std::move(table)}, features, nullptr),
                      std::back_inserter(statements));
  }
  connection.execute(statements);
  return with_words_of(reflect(connection, {.schemas = {scratch.name()}}, features), tables);
}

}  // namespace

Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features) {
  return one_by_one_if_needed(
      tables, [&](const std::vector<Table>& some) { return made(connection, some, features); });
}

}  // namespace limbeck::dialect::mysql

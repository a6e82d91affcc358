// SPDX-License-Identifier: MIT
#include "dialect/mysql/scratch.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "dialect/mysql/connection.hpp"
#include "dialect/mysql/ddl.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/reflect.hpp"
#include "dialect/mysql/stored_text.hpp"
#include "dialect/scratch.hpp"
#include "sql/identifier.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

using database::Connection;

std::string create_scratch(Connection& connection) {
  const auto answer =
      execute_one(connection, "SELECT CONNECTION_ID(), @@character_set_database, @@collation_database");
  const auto& row = answer.rows.at(0);
  auto name = fmt::format("{}{}", scratch_prefix, row.at(0).value_or(""));
  // A run that was killed may have left one behind that bears the name.
  execute_one(connection, fmt::format("DROP DATABASE IF EXISTS {}", name));
  execute_one(connection, fmt::format("CREATE DATABASE {} CHARACTER SET {} COLLATE {}", name,
                                      row.at(1).value_or(""), row.at(2).value_or("")));
  return name;
}

// A scratch database beside the one that the connection is in.
class ScratchDatabase {
 public:
  explicit ScratchDatabase(Connection& connection)
      : connection_(connection), name_(create_scratch(connection)) {}
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;
  ~ScratchDatabase() {
    try {
      execute_one(connection_, "DROP DATABASE " + name_);
    } catch (const Error&) {  // the connection is lost: what is left is an empty place
    }
  }

  const std::string& name() const noexcept { return name_; }

 private:
  Connection& connection_;
  std::string name_;
};

// Whether the token names the database that lies outside of the scratch place.
bool names(const sql::Token& token, const std::string& database) {
  return token.text == database || token.text == '`' + database + '`';
}

// No DDL of MySQL's can be taken back: a statement that would leave the scratch database must not run.
void check_that_all_stays(std::span<const std::string> statements, const std::string& database) {
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto tokens = sql::tokens_of(statements[i], split_rules());
    bool leaves = !tokens.empty() && core::equal_ignoring_case(tokens.front().text, "USE");
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at)
      leaves = leaves || (tokens[at + 1].text == "." && names(tokens[at], database));
    if (leaves) {
      throw database::DatabaseError(
          fmt::format("it would run in database '{}' and not in a scratch one; leave the name out", database),
          i);
    }
  }
}

// What a script says of its session until its end would change how the database is read.
class SessionSettings {
 public:
  explicit SessionSettings(Connection& connection) : connection_(connection) {
    set([](std::string_view name) { return fmt::format("@limbeck_{0} = @@{0}", name); });
  }

  void restore() const {
    set([](std::string_view name) { return fmt::format("{0} = @limbeck_{0}", name); });
  }

 private:
  void set(std::string (*assign)(std::string_view name)) const {
    static constexpr std::string_view names[] = {"sql_mode", "character_set_client", "character_set_results",
                                                 "collation_connection", "sql_quote_show_create"};
    std::vector<std::string> assignments;
    for (const auto name : names) assignments.push_back(assign(name));
    execute_one(connection_, "SET " + core::join(assignments, ", "));
  }

  Connection& connection_;
};

// A refusal names the table as its users know it.
std::vector<std::string> creation_of(Table scratch, const Table& table, const Features& features) {
  try {
    return ddl(operation::CreateTable{std::move(scratch)}, features, nullptr);
  } catch (const Error&) {
    ddl(operation::CreateTable{table}, features, nullptr);
    throw;
  }
}

std::vector<Table> made(database::Connection& connection, const std::vector<Table>& tables,
                        const Features& features) {
  const ScratchDatabase scratch(connection);
  std::vector<std::string> statements;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto table = scratch_table(tables[i], i);
    places.emplace(table.name.name, i);
    table.name.schema = scratch.name();
    table.options = tables[i].options;
    std::ranges::move(creation_of(std::move(table), tables[i], features), std::back_inserter(statements));
  }
  connection.execute(statements);
  const auto there = reflect(connection, {.schemas = {scratch.name()}}, features);
  auto normal = with_words_of(there, tables);
  for (const auto& table : there) normal.at(places.at(table.name.name)).options = table.options;
  return normal;
}

// Where they have names, by which they can be dropped; what stands at a column goes with the column alone.
void place_checks_in_table(Table& table) {
  for (auto& constraint : table.constraints) {
    if (auto* check = std::get_if<CheckConstraint>(&constraint)) check->mysql_column.clear();
  }
}

}  // namespace

Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features) {
  return one_by_one_if_needed(
      tables, [&](const std::vector<Table>& some) { return made(connection, some, features); });
}

std::vector<ViewQuery> normalize_queries(database::Connection& connection, std::vector<ViewQuery> queries,
                                         const Features& features) {
  const auto ask = [&](const std::string& query) {
    return execute_one(connection, query).rows.at(0).at(0).value_or("");
  };
  const auto own = ask("SELECT DATABASE()");
  try {
    const ScratchDatabase scratch(connection);
    for (auto& query : queries) {
      try {
        const operation::CreateView view{.view = {"v", scratch.name()},
                                         .definition = query.sql,
                                         .columns = query.columns,
                                         .or_replace = true};
        connection.execute(ddl(view, features, nullptr));
        const auto made =
            ask(fmt::format("SELECT view_definition FROM information_schema.views WHERE table_schema = '{}'",
                            scratch.name()));
        query = {read_view(made, own).definition};
      } catch (const database::DatabaseError& error) {
        if (error.fault == database::Fault::lost_connection) throw;
      }
    }
  } catch (const database::DatabaseError& error) {  // the user may make no database
    if (error.fault == database::Fault::lost_connection) throw;
  }
  return queries;
}

MadeSchema schema_made_by(const database::Url& url, std::span<const std::string> statements,
                          const Features& features) {
  const auto connection = connect(url);
  check_that_all_stays(statements, url.database);
  std::optional<ScratchDatabase> scratch;
  try {
    scratch.emplace(*connection);
  } catch (const database::DatabaseError& error) {
    refuse_scratch(url, error.what(), "GRANT ALL ON `limbeck\\_scratch\\_%`.* TO ...");
  }
  const auto use = "USE " + scratch->name();
  execute_one(*connection, use);
  const SessionSettings usual(*connection);
  run_script(*connection, statements, classify);
  execute_one(*connection, use);
  usual.restore();
  const ReflectScope scope{.says_spelling = true};
  auto schema = reflect_schema(*connection, scope, features);
  for (auto& table : schema.tables) place_checks_in_table(table);
  return {std::move(schema), unread(*connection, scope, features)};
}

}  // namespace limbeck::dialect::mysql

// SPDX-License-Identifier: MIT
#include "dialect/scratch.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "operation/named_types.hpp"

namespace limbeck::dialect {
namespace {

std::string table_name(std::size_t number) {
  return fmt::format("limbeck_{}", number);
}

std::string constraint_name(std::size_t table, std::size_t number) {
  return fmt::format("limbeck_{}_c{}", table, number);
}

std::string index_name(std::size_t table, std::size_t number) {
  return fmt::format("limbeck_{}_i{}", table, number);
}

bool is_foreign_key(const Constraint& constraint) {
  return std::holds_alternative<ForeignKeyConstraint>(constraint);
}

// A named type is the same under its name, whatever the server says of it.
bool is_named(const Type& type) {
  if (const auto* array = std::get_if<limbeck::postgresql::Array>(&type)) return is_named(*array->item_type);
  return std::holds_alternative<Enum>(type) || std::holds_alternative<limbeck::postgresql::Domain>(type);
}

}  // namespace

Table scratch_table(const Table& table, std::size_t number) {
  Table scratch{.name = {table_name(number)}, .columns = table.columns};
  for (auto& column : scratch.columns) {
    column.type = operation::with_made_types(column.type, {});
    column.options.comment.clear();
  }
  for (std::size_t i = 0; i < table.constraints.size(); ++i) {
    if (is_foreign_key(table.constraints[i])) continue;
    scratch.constraints.push_back(renamed(table.constraints[i], constraint_name(number, i)));
  }
  for (std::size_t i = 0; i < table.indexes.size(); ++i) {
    scratch.indexes.push_back(table.indexes[i]);
    scratch.indexes.back().name = index_name(number, i);
  }
  return scratch;
}

Table with_words_of(const Table& made, Table table, std::size_t number) {
  for (std::size_t i = 0; i < table.columns.size() && i < made.columns.size(); ++i) {
    auto& column = table.columns[i];
    const auto& words = made.columns[i];
    if (!is_named(column.type)) column.type = words.type;
    column.options.server_default = words.options.server_default;
    column.options.computed = words.options.computed;
    column.options.identity = words.options.identity;
    column.options.autoincrement = words.options.autoincrement;
  }
  std::unordered_map<std::string_view, const Constraint*> constraints;
  for (const auto& constraint : made.constraints) constraints.emplace(name_of(constraint), &constraint);
  for (std::size_t i = 0; i < table.constraints.size(); ++i) {
    const auto found = constraints.find(constraint_name(number, i));
    if (found != constraints.end())
      table.constraints[i] = renamed(*found->second, name_of(table.constraints[i]));
  }
  std::unordered_map<std::string_view, const Index*> indexes;
  for (const auto& index : made.indexes) indexes.emplace(index.name, &index);
  for (std::size_t i = 0; i < table.indexes.size(); ++i) {
    const auto found = indexes.find(index_name(number, i));
    if (found == indexes.end()) continue;
    const auto name = table.indexes[i].name;
    table.indexes[i] = *found->second;
    table.indexes[i].name = name;
  }
  return table;
}

Normalized one_by_one_if_needed(const std::vector<Table>& tables,
                                const std::function<std::vector<Table>(const std::vector<Table>&)>& make) {
  Normalized normalized;
  const auto make_or_keep = [&](const std::vector<Table>& some) {
    try {
      std::ranges::move(make(some), std::back_inserter(normalized.tables));
      return true;
    } catch (const database::DatabaseError& error) {
      if (error.fault == database::Fault::lost_connection) throw;
      if (some.size() > 1) return false;
      for (const auto& table : some) {
        normalized.tables.push_back(table);
        normalized.remarks.push_back(fmt::format(
            "the server could not be asked what it makes of '{}', whose SQL is compared as it is written: {}",
            table.name.name, error.what()));
      }
      return true;
    }
  };
  if (make_or_keep(tables)) return normalized;
  for (const auto& table : tables) make_or_keep({table});
  return normalized;
}

std::vector<Table> with_words_of(const std::vector<Table>& made, std::vector<Table> tables) {
  std::unordered_map<std::string_view, const Table*> by_name;
  for (const auto& table : made) by_name.emplace(table.name.name, &table);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto found = by_name.find(table_name(i));
    if (found != by_name.end()) tables[i] = with_words_of(*found->second, std::move(tables[i]), i);
  }
  return tables;
}

void refuse_scratch(const database::Url& url, std::string_view reason, std::string_view grant) {
  throw Error(fmt::format(
      "cannot make a scratch database on the server of '{}': {}; let its user make databases ({})",
      database::redacted(url), reason, grant));
}

void run_script(database::Connection& connection, std::span<const std::string> statements,
                FlowClass (*classify)(std::string_view statement)) {
  std::size_t first = 0;
  const auto run_until = [&](std::size_t last) {
    try {
      if (first < last) connection.execute(statements.subspan(first, last - first));
    } catch (const database::DatabaseError& error) {
      throw database::DatabaseError(error.what(), first + error.statement, error.fault);
    }
    first = last;
  };
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto flow = classify(statements[i]);
    if (flow.flow == Flow::forbidden) throw database::DatabaseError(flow.reason, i);
    if (flow.flow != Flow::alone) continue;
    run_until(i);
    run_until(i + 1);
  }
  run_until(statements.size());
}

}  // namespace limbeck::dialect

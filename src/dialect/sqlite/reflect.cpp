// SPDX-License-Identifier: MIT
#include "dialect/sqlite/reflect.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/sqlite/batch.hpp"
#include "dialect/sqlite/catalogue.hpp"
#include "dialect/sqlite/definition.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/types.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

std::string key_of(std::string_view schema, std::string_view name) {
  return core::to_lower(schema) + '\0' + core::to_lower(name);
}

bool is_literal(std::string_view sql) {
  return sql.size() > 1 && sql.front() == '\'' && sql.back() == '\'';
}

class Reader {
 public:
  explicit Reader(const Catalogue& catalogue) : catalogue_(catalogue) {
    for (const auto& entry : catalogue.tables) by_name_.emplace(key_of(entry.schema, entry.name), &entry);
  }

  std::vector<Table> read(const ReflectScope& scope) const {
    std::unordered_map<std::string, std::vector<Index>> indexes;
    for (const auto& entry : catalogue_.indexes) {
      const auto definition = parse(entry, parse_index);
      indexes[key_of(entry.schema, definition.table)].push_back(make_index(definition));
    }
    std::unordered_set<std::string> wanted;
    for (const auto& table : scope.tables) wanted.insert(key_of(table.schema, table.name));
    std::vector<Table> tables;
    for (const auto& entry : catalogue_.tables) {
      const auto key = key_of(entry.schema, entry.name);
      if (!wanted.empty() && !wanted.contains(key)) continue;
      tables.push_back(make_table(entry));
      if (const auto found = indexes.find(key); found != indexes.end()) {
        tables.back().indexes = std::move(found->second);
      }
    }
    return tables;
  }

 private:
  static Index make_index(const IndexDefinition& definition) {
    std::vector<IndexElement> elements;
    for (const auto& element : definition.elements) {
      IndexElement value =
          element.column.empty() ? IndexElement(text(element.text)) : IndexElement(element.column);
      value.collation = element.collation;
      if (element.descending) value.order = SortOrder::descending;
      elements.push_back(std::move(value));
    }
    return {definition.name,
            std::move(elements),
            {.unique = definition.unique, .sqlite_where = definition.where}};
  }

  Table make_table(const Entry& entry) const {
    const auto definition = parse(entry, parse_table);
    Table table{.name = {entry.name, entry.schema}};
    table.options.sqlite_strict = definition.strict;
    table.options.sqlite_with_rowid = !definition.without_rowid;
    for (const auto& element : definition.elements) {
      if (!element.column) {
        add_constraint(table, entry, element.constraint);
        continue;
      }
      table.columns.push_back(make_column(*element.column));
      for (const auto& clause : element.column->clauses) add_constraint(table, entry, clause);
    }
    std::stable_partition(table.constraints.begin(), table.constraints.end(),
                          [](const Constraint& constraint) {
                            return std::holds_alternative<PrimaryKeyConstraint>(constraint);
                          });
    if (table.options.sqlite_with_rowid) settle_counting(table);
    return table;
  }

  // Only a key of the type INTEGER, to the letter, is the number of the row, which SQLite gives.
  static void settle_counting(Table& table) {
    for (auto& column : table.columns) {
      const bool counts = std::holds_alternative<Integer>(column.type);
      if (!counts && counts_up(table, column)) column.options.autoincrement = false;
    }
  }

  static Column make_column(const ColumnDefinition& definition) {
    Column column(definition.name, parse_type(definition.type));
    for (const auto& clause : definition.clauses) {
      if (clause.kind == ClauseKind::not_null) {
        column.options.nullable = false;
        column.options.sqlite_on_conflict_not_null = clause.conflict;
      }
      if (clause.kind == ClauseKind::collate) column.type = collated(column.type, clause.body);
      if (clause.kind == ClauseKind::generated)
        column.options.computed = Computed{.sqltext = clause.body, .persisted = clause.stored};
      if (clause.kind == ClauseKind::default_value) {
        column.options.server_default = is_literal(clause.body) ? ServerDefault(sql::unquoted(clause.body))
                                                                : ServerDefault(text(clause.body));
      }
      if (clause.autoincrement) column.options.autoincrement = true;
    }
    return column;
  }

  void add_constraint(Table& table, const Entry& entry, const Clause& clause) const {
    switch (clause.kind) {
      case ClauseKind::primary_key:
        table.constraints.emplace_back(PrimaryKeyConstraint(
            Names(clause.columns), {.name = clause.name, .sqlite_on_conflict = clause.conflict}));
        table.options.sqlite_autoincrement = clause.autoincrement;
        break;
      case ClauseKind::unique:
        table.constraints.emplace_back(UniqueConstraint(
            Names(clause.columns), {.name = clause.name, .sqlite_on_conflict = clause.conflict}));
        break;
      case ClauseKind::check:
        table.constraints.emplace_back(CheckConstraint(clause.body, {.name = clause.name}));
        break;
      case ClauseKind::foreign_key:
        table.constraints.emplace_back(make_key(entry, clause));
        break;
      case ClauseKind::name_alone:
      case ClauseKind::null:
      case ClauseKind::not_null:
      case ClauseKind::default_value:
      case ClauseKind::collate:
      case ClauseKind::generated:
        break;
    }
  }

  ForeignKeyConstraint make_key(const Entry& entry, const Clause& clause) const {
    auto referred = clause.referred_columns;
    if (referred.empty()) referred = primary_key_of(entry.schema, clause.referred_table.name);
    // A key to a table that is not there, or that has no such key: SQLite takes it until it is used.
    if (referred.size() != clause.columns.size()) referred = clause.columns;
    return ForeignKeyConstraint(Names(clause.columns), TableName{clause.referred_table.name, entry.schema},
                                Names(std::move(referred)),
                                {.name = clause.name,
                                 .onupdate = clause.onupdate,
                                 .ondelete = clause.ondelete,
                                 .deferrable = clause.deferral.deferrable,
                                 .initially = clause.deferral.initially,
                                 .match = clause.match});
  }

  std::vector<std::string> primary_key_of(const std::string& schema, const std::string& table) const {
    const auto found = by_name_.find(key_of(schema, table));
    if (found == by_name_.end()) return {};
    const auto definition = parse(*found->second, parse_table);
    for (const auto& element : definition.elements) {
      if (!element.column && element.constraint.kind == ClauseKind::primary_key) {
        return element.constraint.columns;
      }
      if (!element.column) continue;
      for (const auto& clause : element.column->clauses) {
        if (clause.kind == ClauseKind::primary_key) return clause.columns;
      }
    }
    return {};
  }

  const Catalogue& catalogue_;
  std::unordered_map<std::string, const Entry*> by_name_;
};

}  // namespace

std::optional<Existing> know(database::Connection& connection, const TableName& table) {
  auto tables = reflect(connection, {.tables = {table}});
  if (tables.empty()) return std::nullopt;
  Existing existing{std::move(tables.front())};
  const auto name = sql::quote_literal(table.name);
  const auto answers = connection.execute(std::vector<std::string>{
      fmt::format(
          "SELECT type, name, sql, tbl_name = {1} COLLATE NOCASE FROM {0}.sqlite_schema WHERE sql IS NOT NULL AND "
          "(tbl_name = {1} COLLATE NOCASE OR name = {2} COLLATE NOCASE OR (type = 'trigger' AND "
          "instr(lower(replace(sql, '\"\"', '\"')), lower({1})))) ORDER BY rowid",
          sql::quote_name(stored_schema(table.schema), identifiers()), name,
          sql::quote_literal(temporary_name(table.name))),
      "SELECT foreign_keys FROM pragma_foreign_keys"});
  for (const auto& row : answers.at(0).rows) {
    StoredStatement stored{row.at(1).value_or(""), row.at(2).value_or("")};
    if (row.at(0) == "index") {
      existing.indexes.push_back(std::move(stored));
    } else if (row.at(0) == "trigger") {
      (row.at(3) == "1" ? existing.triggers : existing.other_triggers).push_back(std::move(stored));
    } else if (core::equal_ignoring_case(stored.name, table.name)) {
      existing.create_table = std::move(stored.sql);
    } else {
      existing.temporary_table = true;
    }
  }
  existing.foreign_keys = answers.at(1).rows.at(0).at(0) == "1";
  return existing;
}

std::vector<Table> read_tables(const Catalogue& catalogue, const ReflectScope& scope) {
  return Reader(catalogue).read(scope);
}

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) {
  return read_tables(read_catalogue(connection, scope), scope);
}

}  // namespace limbeck::dialect::sqlite

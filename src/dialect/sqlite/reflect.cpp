// SPDX-License-Identifier: MIT
#include "dialect/sqlite/reflect.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/sqlite/batch.hpp"
#include "dialect/sqlite/definition.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/types.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// What a table that is read belongs to, in sqlite_schema's words.
struct Entry {
  std::string schema;
  std::string name;
  std::string sql;
};

std::string key_of(std::string_view schema, std::string_view name) {
  return core::to_lower(schema) + '\0' + core::to_lower(name);
}

std::string stored_schema(const std::string& schema) {
  return schema.empty() ? "main" : schema;
}

// The schemas that the scope names, each once.
std::vector<std::string> schemas_of(const ReflectScope& scope) {
  std::vector<std::string> schemas;
  for (const auto& table : scope.tables) schemas.push_back(table.schema);
  if (scope.tables.empty()) schemas = scope.schemas;
  if (schemas.empty()) schemas.emplace_back();
  std::ranges::sort(schemas);
  schemas.erase(std::unique(schemas.begin(), schemas.end()), schemas.end());
  return schemas;
}

// Tables and indexes; without SQLite's own, virtual tables, and those that hold a virtual table's content.
std::string query(const std::vector<std::string>& schemas) {
  std::vector<std::string> parts;
  for (const auto& schema : schemas) {
    parts.push_back(
        fmt::format("SELECT {0}, type, name, sql FROM {1}.sqlite_schema "
                    "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                    "AND (type = 'index' OR type = 'table' "
                    "AND name IN (SELECT name FROM pragma_table_list WHERE schema = {2} AND type = 'table'))",
                    sql::quote_literal(schema), sql::quote_name(stored_schema(schema), identifiers()),
                    sql::quote_literal(stored_schema(schema))));
  }
  return core::join(parts, " UNION ALL ") + " ORDER BY 1, 2 DESC, 3";
}

bool is_literal(std::string_view sql) {
  return sql.size() > 1 && sql.front() == '\'' && sql.back() == '\'';
}

class Reader {
 public:
  explicit Reader(const database::Result& answer) {
    for (const auto& row : answer.rows) {
      Entry entry{row.at(0).value_or(""), row.at(2).value_or(""), row.at(3).value_or("")};
      if (row.at(1) == "table") {
        tables_.push_back(std::move(entry));
      } else {
        indexes_.push_back(std::move(entry));
      }
    }
    for (const auto& entry : tables_) by_name_.emplace(key_of(entry.schema, entry.name), &entry);
  }

  std::vector<Table> read(const ReflectScope& scope) const {
    std::unordered_map<std::string, std::vector<Index>> indexes;
    for (const auto& entry : indexes_) {
      const auto definition = parse(entry, parse_index);
      indexes[key_of(entry.schema, definition.table)].push_back(make_index(definition));
    }
    std::unordered_set<std::string> wanted;
    for (const auto& table : scope.tables) wanted.insert(key_of(table.schema, table.name));
    std::vector<Table> tables;
    for (const auto& entry : tables_) {
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
  template <class Parse>
  static auto parse(const Entry& entry, const Parse& parse_text) -> decltype(parse_text(entry.sql)) {
    try {
      return parse_text(entry.sql);
    } catch (const Error& error) {
      throw Error(fmt::format("cannot read '{}' from the database: {}: '{}'; create it again in plain words",
                              entry.name, error.what(), core::one_line(entry.sql, 200)));
    }
  }

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
    std::ranges::stable_partition(table.constraints, [](const Constraint& constraint) {
      return std::holds_alternative<PrimaryKeyConstraint>(constraint);
    });
    return table;
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
        column.options.server_default =
            is_literal(clause.body) ? ServerDefault(unquoted(clause.body)) : ServerDefault(text(clause.body));
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

  std::vector<Entry> tables_;
  std::vector<Entry> indexes_;
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
          "SELECT type, name, sql FROM {}.sqlite_schema WHERE sql IS NOT NULL AND (tbl_name = {} COLLATE NOCASE "
          "OR name = {} COLLATE NOCASE) ORDER BY rowid",
          sql::quote_name(stored_schema(table.schema), identifiers()), name,
          sql::quote_literal(temporary_name(table.name))),
      "SELECT foreign_keys FROM pragma_foreign_keys"});
  for (const auto& row : answers.at(0).rows) {
    StoredStatement stored{row.at(1).value_or(""), row.at(2).value_or("")};
    if (row.at(0) == "index") {
      existing.indexes.push_back(std::move(stored));
    } else if (row.at(0) == "trigger") {
      existing.triggers.push_back(std::move(stored));
    } else if (core::equal_ignoring_case(stored.name, table.name)) {
      existing.create_table = std::move(stored.sql);
    } else {
      existing.temporary_table = true;
    }
  }
  existing.foreign_keys = answers.at(1).rows.at(0).at(0) == "1";
  return existing;
}

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) {
  const auto answers = connection.execute(std::vector{query(schemas_of(scope))});
  return Reader(answers.at(0)).read(scope);
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include "dialect/sqlite/rebuild.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/sqlite/batch.hpp"
#include "dialect/sqlite/connection.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using Statements = std::vector<std::string>;

std::vector<const Clause*> clauses_of(const TableDefinition& table) {
  std::vector<const Clause*> clauses;
  for (const auto& element : table.elements) {
    if (!element.column) {
      clauses.push_back(&element.constraint);
      continue;
    }
    for (const auto& clause : element.column->clauses) clauses.push_back(&clause);
  }
  return clauses;
}

// Whether the rows have hidden numbers, which no column shows: other tables may hold them.
bool has_hidden_numbers(const TableDefinition& table) {
  return !table.without_rowid && rowid_column(table).empty();
}

// The name by which these are read and written beside such columns; empty where the columns bear all of them.
std::string_view hidden_number_beside(const std::vector<std::string>& columns) {
  for (const std::string_view name : {"rowid", "_rowid_", "oid"}) {
    if (std::ranges::none_of(columns, [&](const auto& column) { return same(column, name); })) return name;
  }
  return {};
}

class Writer {
 public:
  explicit Writer(const AlteredTable& altered)
      : table_(altered.name()), altered_(altered), temporary_(temporary_name(table_.name)) {}

  Statements write(const Surroundings& surroundings) {
    // DROP TABLE deletes the rows first, and ON DELETE CASCADE would then take those of other tables.
    if (surroundings.foreign_keys) add(std::string(foreign_keys_off));
    create();
    copy();
    replace();
    for (const auto& index : altered_.indexes()) add(in_schema(index.sql, "INDEX", table_.schema));
    for (const auto& trigger : surroundings.triggers) add(in_schema(trigger.sql, "TRIGGER", table_.schema));
    check();
    if (surroundings.foreign_keys) add(std::string(foreign_keys_on));
    return std::move(statements_);
  }

 private:
  void add(std::string statement) { statements_.push_back(std::move(statement)); }

  static std::string quoted(std::string_view name) { return sql::quote_name(name, identifiers()); }
  std::string qualified(std::string_view name) const {
    return sql::quote_name(table_.schema, name, identifiers());
  }

  void create() {
    add(to_sql(altered_.definition(), qualified(temporary_)));
    const auto clauses = clauses_of(altered_.definition());
    if (std::ranges::none_of(clauses, [](const auto* clause) { return clause->autoincrement; })) return;
    // The numbers that were given already, beyond those of the rows that are there.
    add(fmt::format("INSERT INTO {0} (name, seq) SELECT {1}, seq FROM {0} WHERE name = {2}",
                    qualified("sqlite_sequence"), sql::quote_literal(temporary_),
                    sql::quote_literal(table_.name)));
  }

  void copy() {
    const auto transfers = altered_.transfers();
    if (transfers.empty()) return;
    std::vector<std::string> columns;
    std::vector<std::string> sources;
    if (altered_.had_rowid() && has_hidden_numbers(altered_.definition())) {
      const auto number = hidden_number_beside(column_names(altered_.definition()));
      const auto old_number = hidden_number_beside(altered_.old_columns());
      if (!number.empty() && !old_number.empty()) {
        columns.emplace_back(number);
        sources.emplace_back(old_number);
      }
    }
    for (const auto& [column, source] : transfers) {
      columns.push_back(quoted(column));
      sources.push_back(source);
    }
    // A conflict clause of the table's own, such as ON CONFLICT IGNORE, must not make rows vanish.
    const auto clauses = clauses_of(altered_.definition());
    const bool resolves =
        std::ranges::any_of(clauses, [](const auto* clause) { return !clause->conflict.empty(); });
    add(fmt::format("INSERT {}INTO {} ({}) SELECT {} FROM {}", resolves ? "OR ABORT " : "",
                    qualified(temporary_), core::join(columns), core::join(sources), qualified(table_.name)));
  }

  // With the legacy rules, a rename brings the new name into no view, trigger or key: they name the table
  // that now comes back.
  void replace() {
    add("DROP TABLE " + qualified(table_.name));
    add("PRAGMA legacy_alter_table = ON");
    add(fmt::format("ALTER TABLE {} RENAME TO {}", qualified(temporary_), quoted(table_.name)));
    add("PRAGMA legacy_alter_table = OFF");
  }

  // A row that lost its parent, and a view or trigger that lost a column, fail the run while it can be
  // undone. SQLite has no statement that fails where a query finds something, but a CHECK does; and a rename
  // reads every view and trigger.
  void check() {
    const auto name = qualified("_limbeck_check");
    const auto reason = fmt::format(
        "{}rows of '{}', or of tables that refer to it, have a foreign key without a parent; list them with PRAGMA "
        "foreign_key_check, and mend or delete them",
        check_mark, table_.name);
    const auto schema = sql::quote_literal(table_.schema.empty() ? "main" : table_.schema);
    add(fmt::format("CREATE TABLE {} (violation INTEGER CONSTRAINT {} CHECK (violation IS NULL))", name,
                    quoted(reason)));
    add(fmt::format(
        "INSERT INTO {0} SELECT 1 FROM (SELECT name FROM {1} s WHERE type = 'table' AND (name = {2} COLLATE NOCASE "
        "OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(s.name, {3}) k WHERE k.\"table\" = {2} COLLATE NOCASE))) "
        "t, pragma_foreign_key_check(t.name, {3}) LIMIT 1",
        name, qualified("sqlite_schema"), sql::quote_literal(table_.name), schema));
    add(fmt::format("ALTER TABLE {} RENAME TO _limbeck_checked", name));
    add("DROP TABLE " + qualified("_limbeck_checked"));
  }

  const TableName& table_;
  const AlteredTable& altered_;
  std::string temporary_;
  Statements statements_;
};

}  // namespace

std::vector<std::string> rebuild(const AlteredTable& altered, const Surroundings& surroundings) {
  return Writer(altered).write(surroundings);
}

std::string in_schema(const std::string& statement, std::string_view kind, const std::string& schema) {
  if (schema.empty()) return statement;
  const auto begin = statement.find(kind) + kind.size() + 1;
  return fmt::format("{}{}.{}", statement.substr(0, begin), sql::quote_name(schema, identifiers()),
                     statement.substr(begin));
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
// What becomes of a column that is altered.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/sqlite/altered_table.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/normalize.hpp"
#include "dialect/sqlite/types.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {

using namespace operation;

namespace {

bool is_key_or_check(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::primary_key:
    case ClauseKind::unique:
    case ClauseKind::check:
    case ClauseKind::foreign_key:
      return true;
    case ClauseKind::name_alone:
    case ClauseKind::null:
    case ClauseKind::not_null:
    case ClauseKind::default_value:
    case ClauseKind::collate:
    case ClauseKind::generated:
      return false;
  }
  return false;
}

bool says_collation(const Type& type) {
  return std::visit(
      [](const auto& any) {
        if constexpr (requires { any.collation; }) return !any.collation.empty();
        return false;
      },
      type);
}

// "CONSTRAINT pk PRIMARY KEY ON CONFLICT FAIL", as it stands at a column.
std::string written_words(std::string_view words, const std::string& name, const std::string& conflict) {
  const auto head = name.empty() ? "" : fmt::format("CONSTRAINT {} ", sql::quote_name(name, identifiers()));
  return fmt::format("{}{}{}", head, words, conflict.empty() ? "" : " ON CONFLICT " + conflict);
}

}  // namespace

void AlteredTable::make(const AlterColumn& op, const ColumnPlace& place) {
  if (op.comment.touched()) throw Error("SQLite keeps no comments; leave it out, or ask op.dialect()");
  if (op.identity.touched()) throw Error("SQLite has no identities; use autoincrement, or leave it out");
  if (op.autoincrement) set_autoincrement(op.column, *op.autoincrement);
  if (op.type) set_type(op);
  auto element = require_column(op.column);
  auto& column = *element->column;
  const auto take = [&](ClauseKind kind) {
    std::erase_if(column.clauses, [&](const Clause& clause) { return clause.kind == kind; });
  };
  const auto set = [&](ClauseKind kind, ColumnOptions options) {
    column.clauses.insert(column.clauses.begin(),
                          written_clause(Column(column.name, RawType("ANY"), std::move(options)), kind));
  };
  const auto is_not_null = [](const Clause& clause) { return clause.kind == ClauseKind::not_null; };
  if (op.nullable == true) take(ClauseKind::not_null);
  if (op.nullable == false && std::ranges::none_of(column.clauses, is_not_null)) {
    take(ClauseKind::null);
    set(ClauseKind::not_null, {.nullable = false});
  }
  if (op.sqlite_on_conflict_not_null.touched())
    set_conflict_of_null(column, op.sqlite_on_conflict_not_null.value().value_or(""));
  if (op.server_default.touched()) {
    take(ClauseKind::default_value);
    if (const auto& value = op.server_default.value()) {
      const auto& type = op.type ? op.type : op.existing_type;
      set(ClauseKind::default_value, {.server_default = held_default(*value, type, literal_words())});
    }
  }
  if (op.computed.touched()) {
    take(ClauseKind::generated);
    if (const auto& value = op.computed.value()) set(ClauseKind::generated, {.computed = *value});
  }
  if (op.nullable || op.sqlite_on_conflict_not_null.touched() || op.server_default.touched() ||
      op.computed.touched())
    write_anew(*element);
  if (place == ColumnPlace{}) return;
  auto moved = std::move(*element);
  table_.elements.erase(element);
  put(std::move(moved), place);
}

void AlteredTable::set_type(const AlterColumn& op) {
  auto elements = written(Column(op.column, *op.type));
  const auto& definition = *elements.front().column;
  const auto element = require_column(op.column);
  auto& column = *element->column;
  // The number of the row is an INTEGER and no other, which holds integers of every size.
  const bool stays_rowid = same(rowid_column(table_), column.name) && op.autoincrement != false;
  if (stays_rowid && affinity_of(definition.type) == Affinity::integer) return;
  if (std::ranges::any_of(column.clauses, &Clause::autoincrement)) {
    throw Error(fmt::format("it counts up by itself, which a '{}' cannot; leave the type an integer",
                            definition.type));
  }
  convert(column, definition.type);
  column.type = definition.type;
  // A collation that is not said anew stays, unless it was said before.
  const auto collation = std::ranges::find(definition.clauses, ClauseKind::collate, &Clause::kind);
  const bool is_said = collation != definition.clauses.end();
  if (is_said || (op.existing_type && says_collation(*op.existing_type))) {
    std::erase_if(column.clauses, [](const Clause& each) { return each.kind == ClauseKind::collate; });
    if (is_said) column.clauses.push_back(*collation);
  }
  write_anew(*element);
  if (op.existing_type) drop_check_of(*op.existing_type, op.column);
  for (auto check = elements.begin() + 1; check != elements.end(); ++check) add(std::move(*check));
}

void AlteredTable::drop_check_of(const Type& type, const std::string& column) {
  const auto elements = written(Column(column, type));
  for (auto element = elements.begin() + 1; element != elements.end(); ++element) {
    const auto& check = element->constraint;
    const auto condition = canonical_sql(check.body);
    drop_clauses([&](const Clause& each) {
      const bool is_named = !check.name.empty() && same(each.name, check.name);
      return each.kind == ClauseKind::check && uses(each, column) &&
             (is_named || canonical_sql(each.body) == condition);
    });
  }
}

void AlteredTable::redefine(const Column& column) {
  const auto element = require_column(column.name);
  auto& there = *element->column;
  auto given = *written(column).front().column;
  std::erase_if(there.clauses, [](const Clause& clause) { return !is_key_or_check(clause.kind); });
  there.type = std::move(given.type);
  there.clauses.insert(there.clauses.begin(), given.clauses.begin(), given.clauses.end());
  write_anew(*element);
}

void AlteredTable::set_options(const TableOptions& options) {
  set_storage(options.sqlite_strict ? std::optional(true) : std::nullopt,
              options.sqlite_with_rowid ? std::nullopt : std::optional(false));
  if (!options.sqlite_autoincrement) return;
  const auto key = primary_key();
  if (key.size() != 1) {
    throw Error("only a primary key of one column counts up by itself; leave sqlite_autoincrement out");
  }
  set_autoincrement(key.front(), true);
}

void AlteredTable::set_storage(std::optional<bool> strict, std::optional<bool> with_rowid) {
  table_.strict = strict.value_or(table_.strict);
  table_.without_rowid = !with_rowid.value_or(!table_.without_rowid);
  std::vector<std::string> words;
  if (table_.without_rowid) words.emplace_back("WITHOUT ROWID");
  if (table_.strict) words.emplace_back("STRICT");
  table_.options = core::join(words);
}

void AlteredTable::make(const AlterTable& op) {
  set_storage(op.changes.sqlite_strict, op.changes.sqlite_with_rowid);
}

std::vector<std::string> AlteredTable::primary_key() const {
  const auto is_key = [](const Clause& clause) { return clause.kind == ClauseKind::primary_key; };
  for (const auto& element : table_.elements) {
    if (!element.column) {
      if (is_key(element.constraint)) return element.constraint.columns;
      continue;
    }
    const auto& clauses = element.column->clauses;
    const auto key = std::ranges::find_if(clauses, is_key);
    if (key != clauses.end()) return key->columns;
  }
  return {};
}

// What is put into a column becomes of its kind where that loses nothing: '12' a number, 'abc' stays as it
// is. A cast would make 0 of it, and 2024 of '2024-01-15'. But between texts and blobs only a cast converts,
// and loses nothing. A number stays one among blobs, everything stays what it is in a column of no type, and
// a blob among numbers does in a column of texts, which takes none where the table is STRICT.
void AlteredTable::convert(const ColumnDefinition& column, std::string_view new_type) {
  const auto affinity = affinity_of(new_type);
  const auto old_affinity = affinity_of(column.type);
  const auto source = sources_.find(core::to_lower(column.name));
  if (old_affinity == affinity || source == sources_.end()) return;
  const bool was_blob = old_affinity == Affinity::blob && !column.type.empty();
  if (affinity == Affinity::text && (was_blob || table_.strict))
    source->second = fmt::format("CAST({} AS TEXT)", source->second);
  if (affinity == Affinity::blob && old_affinity == Affinity::text && !new_type.empty())
    source->second = fmt::format("CAST({} AS BLOB)", source->second);
}

void AlteredTable::set_autoincrement(std::string_view name, bool counts) {
  const auto element = require_column(name);
  auto& column = *element->column;
  const auto is_key = [&](const Clause& clause) {
    return clause.kind == ClauseKind::primary_key && clause.columns.size() == 1 &&
           same(clause.columns.front(), name);
  };
  Clause old;
  bool found = false;
  std::erase_if(column.clauses, [&](const Clause& clause) {
    if (!is_key(clause)) return false;
    old = clause;
    return found = true;
  });
  if (!counts) {
    if (found) {
      column.clauses.push_back(written_key(column.name, old));
      write_anew(*element);
    }
    return;
  }
  if (!same(column.type, "INTEGER"))
    throw Error("only an INTEGER counts up by itself; give it that type before");
  const auto key = std::ranges::find_if(
      table_.elements, [&](const auto& each) { return !each.column && is_key(each.constraint); });
  if (key != table_.elements.end()) old = key->constraint;
  if (!found && key == table_.elements.end()) {
    throw Error("only a column that is the whole primary key counts up by itself; make it that before");
  }
  auto clause = written_key(column.name, old);
  clause.text += " AUTOINCREMENT";
  clause.autoincrement = true;
  column.clauses.push_back(std::move(clause));
  write_anew(*element);
  if (key != table_.elements.end()) table_.elements.erase(key);
}

// Only a column that may not be NULL has one.
void AlteredTable::set_conflict_of_null(ColumnDefinition& column, const std::string& conflict) {
  const auto clause = std::ranges::find(column.clauses, ClauseKind::not_null, &Clause::kind);
  if (clause == column.clauses.end()) return;
  clause->conflict = conflict;
  clause->text = written_words("NOT NULL", clause->name, conflict);
}

Clause AlteredTable::written_key(const std::string& column, const Clause& key) {
  Clause clause{.kind = ClauseKind::primary_key,
                .text = written_words("PRIMARY KEY", key.name, key.conflict),
                .name = key.name,
                .conflict = key.conflict};
  clause.columns = {column};
  return clause;
}

}  // namespace limbeck::dialect::sqlite

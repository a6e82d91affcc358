// SPDX-License-Identifier: MIT
#include "dialect/sqlite/altered_table.hpp"

#include <algorithm>
#include <queue>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/sqlite/ddl.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using namespace operation;

std::string quoted(std::string_view name) {
  return sql::quote_name(name, identifiers());
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names, [&](const auto& each) { return same(each, name); });
}

void erase(std::vector<std::string>& names, std::string_view name) {
  std::erase_if(names, [&](const auto& each) { return same(each, name); });
}

std::string describe_clause(const Clause& clause) {
  const auto kind = clause.kind == ClauseKind::primary_key   ? "primary key"
                    : clause.kind == ClauseKind::unique      ? "unique constraint"
                    : clause.kind == ClauseKind::foreign_key ? "foreign key"
                    : clause.kind == ClauseKind::check       ? "check constraint"
                                                             : "computed column";
  return clause.name.empty() ? fmt::format("a {}, '{}'", kind, core::one_line(clause.text, 60))
                             : fmt::format("{} '{}'", kind, clause.name);
}

// A constraint, or the statement that makes an index, with the column's new name in place of the old one:
// where it stands as a name in parentheses or behind WHERE, and is neither a function's, a type's nor a
// collation's. Behind REFERENCES only where `self` says that this is the same table.
std::string with_new_name(std::string_view text, std::string_view column, std::string_view new_name,
                          bool self) {
  sql::Lexer lexer(text, split_rules());
  std::string result;
  std::size_t copied = 0;
  bool foreign = false;
  int depth = 0;
  sql::Token before;
  auto token = lexer.next();
  while (token.kind != sql::TokenKind::end) {
    const auto next = lexer.next();
    if (token.text == "(" || (depth == 0 && same(token.text, "WHERE"))) ++depth;
    if (token.text == ")") --depth;
    if (depth == 0 && same(token.text, "REFERENCES")) foreign = true;
    const bool is_name = token.kind == sql::TokenKind::word ||
                         (token.kind == sql::TokenKind::quoted && token.text.front() != '\'');
    const bool is_other = next.text == "(" || same(before.text, "AS") || same(before.text, "COLLATE");
    if (depth > 0 && is_name && !is_other && (!foreign || self) && same(sql::unquoted(token.text), column)) {
      result += text.substr(copied, token.begin - copied);
      result += quoted(new_name);
      copied = token.begin + token.text.size();
    }
    before = token;
    token = next;
  }
  return result += text.substr(copied);
}

}  // namespace

AlteredTable::AlteredTable(const std::string& schema, std::string_view create_table,
                           std::vector<StoredStatement> indexes)
    : table_(parse_table(create_table)),
      name_{table_.name, schema},
      indexes_(std::move(indexes)),
      old_columns_(column_names(table_)),
      had_rowid_(!table_.without_rowid) {
  for (const auto& name : old_columns_) sources_.emplace(core::to_lower(name), quoted(name));
}

void AlteredTable::rename(std::string_view column, std::string_view new_name) {
  const auto renamed = [&](Clause& clause) {
    if (!uses(clause, column)) return false;
    clause.text = with_new_name(clause.text, column, new_name, same(clause.referred_table.name, name_.name));
    clause.body = with_new_name('(' + clause.body + ')', column, new_name, false);
    clause.body = clause.body.substr(1, clause.body.size() - 2);
    for (auto* names : {&clause.columns, &clause.referred_columns}) {
      for (auto& each : *names) {
        if (same(each, column)) each = new_name;
      }
    }
    return true;
  };
  for (auto& element : table_.elements) {
    bool changed = false;
    if (!element.column) {
      changed = renamed(element.constraint);
    } else {
      for (auto& clause : element.column->clauses) changed = renamed(clause) || changed;
      if (same(element.column->name, column)) {
        element.column->name = new_name;
        changed = true;
      }
    }
    if (changed) write_anew(element);
  }
  for (auto& index : indexes_) index.sql = with_new_name(index.sql, column, new_name, false);
  for (auto& name : old_columns_) {
    if (same(name, column)) name = new_name;
  }
  sources_.erase(core::to_lower(column));
  sources_[core::to_lower(new_name)] = quoted(new_name);
}

void AlteredTable::apply(const BatchChange& change) {
  try {
    std::visit(core::Overloaded{
                   [&](const AddColumn& op) { make(op, change.place); },
                   [&](const AlterColumn& op) { make(op, change.place); },
                   [&](const AddConstraint& op) { add(op.constraint); },
                   [](const AlterTableComment&) { throw Error("SQLite keeps no comments; leave it out"); },
                   [&](const auto& op) { make(op); },
               },
               change.change);
  } catch (const Error& error) {
    const auto op = std::visit([](const auto& each) -> Operation { return each; }, change.change);
    throw Error(fmt::format("cannot {}: {}", describe(op), error.what()));
  }
}

std::vector<TableElementDefinition> AlteredTable::written(Column column,
                                                          std::vector<Constraint> constraints) const {
  Table table{.name = name_, .columns = {std::move(column)}, .constraints = std::move(constraints)};
  table.options.sqlite_strict = table_.strict;
  return parse_table(ddl(CreateTable{std::move(table)}).front()).elements;
}

Clause AlteredTable::written_clause(Column column, ClauseKind kind) const {
  const auto elements = written(std::move(column));
  const auto& clauses = elements.front().column->clauses;
  return *std::ranges::find(clauses, kind, &Clause::kind);
}

void AlteredTable::make(const AddColumn& op, const ColumnPlace& place) {
  if (find_column(op.column.name) != table_.elements.end()) {
    if (op.if_not_exists) return;
    throw Error("the table has a column of that name already; choose another, or drop that one before");
  }
  auto elements = written(op.column);
  put(std::move(elements.front()), place);
  for (const auto& constraint : op.constraints) add(constraint);
  // The check that its type asks for.
  for (auto check = elements.begin() + 1; check != elements.end(); ++check) add(std::move(*check));
}

void AlteredTable::make(const DropColumn& op) {
  if (op.if_exists && find_column(op.column) == table_.elements.end()) return;
  if (op.existing_type) drop_check_of(*op.existing_type, op.column);
  const auto column = require_column(op.column);
  if (const auto users = users_of(op.column); !users.empty()) {
    throw Error(
        fmt::format("{} would be lost with it; drop that before, in the same batch", core::join(users)));
  }
  if (std::ranges::count_if(table_.elements, [](const auto& e) { return e.column.has_value(); }) == 1) {
    throw Error("it is the table's only column; drop the table");
  }
  table_.elements.erase(column);
  // What is over this column alone goes with it.
  std::erase_if(table_.elements,
                [&](const auto& element) { return !element.column && uses(element.constraint, op.column); });
  std::erase_if(indexes_, [&](const auto& index) {
    const auto elements = parse_index(index.sql).elements;
    return elements.size() == 1 && same(elements.front().column, op.column);
  });
  sources_.erase(core::to_lower(op.column));
}

void AlteredTable::make(const CreateIndex& op) {
  const bool exists =
      std::ranges::any_of(indexes_, [&](const auto& index) { return same(index.name, op.index.name); });
  if (exists && op.if_not_exists) return;
  if (exists) throw Error("the table has an index of that name already; drop it before");
  // As the database keeps it: without the schema.
  indexes_.push_back({op.index.name, ddl(CreateIndex{.table = {name_.name}, .index = op.index}).front()});
}

void AlteredTable::make(const DropIndex& op) {
  const auto dropped = std::erase_if(indexes_, [&](const auto& index) { return same(index.name, op.name); });
  if (dropped != 0 || op.if_exists) return;
  throw Error("the table has no such index; correct the name");
}

void AlteredTable::make(const RenameIndex& op) {
  const auto index =
      std::ranges::find_if(indexes_, [&](const auto& each) { return same(each.name, op.name); });
  if (index == indexes_.end()) throw Error("the table has no such index; correct the name");
  const auto unique = parse_index(index->sql).unique ? "UNIQUE " : "";
  sql::Lexer lexer(index->sql, split_rules());
  auto token = lexer.next();
  while (!same(token.text, "ON") || token.kind == sql::TokenKind::quoted) token = lexer.next();
  index->sql =
      fmt::format("CREATE {}INDEX {} {}", unique, quoted(op.new_name), index->sql.substr(token.begin));
  index->name = op.new_name;
}

const std::string& AlteredTable::index(std::string_view name) const {
  return std::ranges::find_if(indexes_, [&](const auto& each) { return same(each.name, name); })->sql;
}

std::vector<Transfer> AlteredTable::transfers() const {
  std::vector<Transfer> transfers;
  for (const auto& element : table_.elements) {
    if (!element.column) continue;
    const auto source = sources_.find(core::to_lower(element.column->name));
    const bool computed = std::ranges::find(element.column->clauses, ClauseKind::generated, &Clause::kind) !=
                          element.column->clauses.end();
    if (source != sources_.end() && !computed) transfers.push_back({element.column->name, source->second});
  }
  return transfers;
}

bool AlteredTable::lets_go_of(std::string_view column) const {
  const auto found = find_column(column);
  if (found == table_.elements.end() || !users_of(column).empty()) return false;
  const auto in_key = [](const Clause& clause) {
    return clause.kind == ClauseKind::primary_key || clause.kind == ClauseKind::unique;
  };
  if (std::ranges::any_of(found->column->clauses, in_key)) return false;
  const bool in_constraint = std::ranges::any_of(table_.elements, [&](const auto& element) {
    return !element.column && uses(element.constraint, column);
  });
  const bool in_index =
      std::ranges::any_of(indexes_, [&](const auto& index) { return mentions(index.sql, column); });
  return !in_constraint && !in_index;
}

void AlteredTable::reorder(const std::vector<Names>& orders) {
  std::vector<TableElementDefinition> columns;
  std::unordered_map<std::string, std::size_t> places;
  for (auto column = table_.elements.begin(); column != table_.elements.end(); ++column) {
    if (!column->column) continue;
    places.emplace(core::to_lower(column->column->name), columns.size());
    columns.push_back(*column);
  }
  std::vector<std::vector<std::size_t>> followers(columns.size());
  std::vector<std::size_t> missing(columns.size());  // how many columns must stand before this one still
  for (const auto& order : orders) {
    std::optional<std::size_t> previous;
    for (const auto& name : order) {
      require_column(name);
      const auto place = places.at(core::to_lower(name));
      if (previous) {
        followers[*previous].push_back(place);
        ++missing[place];
      }
      previous = place;
    }
  }
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (missing[i] == 0) ready.push(i);
  }
  std::vector<TableElementDefinition> elements;
  while (!ready.empty()) {
    const auto next = ready.top();
    ready.pop();
    elements.push_back(columns[next]);
    for (const auto follower : followers[next]) {
      if (--missing[follower] == 0) ready.push(follower);
    }
  }
  if (elements.size() != columns.size()) {
    throw Error("partial_reordering contradicts itself; let each column stand on one side of another alone");
  }
  std::erase_if(table_.elements, [](const auto& element) { return element.column.has_value(); });
  table_.elements.insert(table_.elements.begin(), std::make_move_iterator(elements.begin()),
                         std::make_move_iterator(elements.end()));
}

AlteredTable::Elements::const_iterator AlteredTable::find_column(std::string_view name) const {
  return std::ranges::find_if(table_.elements, [&](const auto& element) {
    return element.column && same(element.column->name, name);
  });
}

AlteredTable::Elements::iterator AlteredTable::require_column(std::string_view name) {
  const auto found = find_column(name);
  if (found != table_.elements.end()) return table_.elements.begin() + (found - table_.elements.begin());
  throw Error(fmt::format("the table has no column '{}', but {}; correct the name", name,
                          core::join(column_names(table_), ", ", "'")));
}

AlteredTable::Elements::iterator AlteredTable::behind_columns() {
  return std::ranges::find_if(table_.elements, [](const auto& element) { return !element.column; });
}

void AlteredTable::put(TableElementDefinition column, const ColumnPlace& place) {
  auto where = behind_columns();
  if (!place.insert_before.empty()) where = require_column(place.insert_before);
  if (!place.insert_after.empty()) where = require_column(place.insert_after) + 1;
  table_.elements.insert(where, std::move(column));
}

bool AlteredTable::uses(const Clause& clause, std::string_view column) const {
  switch (clause.kind) {
    case ClauseKind::check:
    case ClauseKind::generated:
      return mentions(clause.body, column);
    case ClauseKind::primary_key:
    case ClauseKind::unique:
      return contains(clause.columns, column);
    case ClauseKind::foreign_key:
      return contains(clause.columns, column) ||
             (same(clause.referred_table.name, name_.name) && contains(clause.referred_columns, column));
    case ClauseKind::name_alone:
    case ClauseKind::null:
    case ClauseKind::not_null:
    case ClauseKind::default_value:
    case ClauseKind::collate:
      return false;
  }
  return false;
}

bool AlteredTable::is_over_alone(const Clause& constraint, std::string_view column) const {
  if (constraint.kind == ClauseKind::check) {
    return std::ranges::none_of(table_.elements, [&](const auto& element) {
      return element.column && !same(element.column->name, column) &&
             mentions(constraint.body, element.column->name);
    });
  }
  auto others = constraint.columns;
  erase(others, column);
  return others.empty();
}

std::vector<std::string> AlteredTable::users_of(std::string_view column) const {
  std::vector<std::string> users;
  const auto look = [&](const Clause& clause) {
    if (uses(clause, column)) users.push_back(describe_clause(clause));
  };
  for (const auto& element : table_.elements) {
    if (!element.column) {
      if (!is_over_alone(element.constraint, column)) look(element.constraint);
    } else if (!same(element.column->name, column)) {
      for (const auto& clause : element.column->clauses) look(clause);
    }
  }
  for (const auto& index : indexes_) {
    const auto definition = parse_index(index.sql);
    const bool alone = definition.elements.size() == 1 && same(definition.elements.front().column, column) &&
                       !mentions(definition.where, column);
    const bool used = std::ranges::any_of(definition.elements, [&](const auto& element) {
      return element.column.empty() ? mentions(element.text, column) : same(element.column, column);
    });
    if (!alone && (used || mentions(definition.where, column))) {
      users.push_back(fmt::format("index '{}'", index.name));
    }
  }
  return users;
}

}  // namespace limbeck::dialect::sqlite

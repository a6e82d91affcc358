// SPDX-License-Identifier: MIT
// What becomes of constraints that are named, added, dropped or renamed.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/sqlite/altered_table.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/normalize.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {

using namespace operation;

namespace {

std::string constraint_head(std::string_view name) {
  return fmt::format("CONSTRAINT {} ", sql::quote_name(name, identifiers()));
}

bool is_of_kind(const Clause& clause, ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::unknown:
      return clause.kind != ClauseKind::default_value && clause.kind != ClauseKind::collate &&
             clause.kind != ClauseKind::generated;
    case ConstraintKind::primary_key:
      return clause.kind == ClauseKind::primary_key;
    case ConstraintKind::unique:
      return clause.kind == ClauseKind::unique;
    case ConstraintKind::foreign_key:
      return clause.kind == ClauseKind::foreign_key;
    case ConstraintKind::check:
      return clause.kind == ClauseKind::check;
    case ConstraintKind::exclude:
      return false;
  }
  return false;
}

// A primary key without a name goes by any: there is but one.
bool is_named(const Clause& clause, std::string_view name, ConstraintKind kind) {
  if (!is_of_kind(clause, kind)) return false;
  return same(clause.name, name) || (clause.name.empty() && kind == ConstraintKind::primary_key);
}

bool same_names(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::equal(a, b, same);
}

// Whether the clause is what the wanted one asks for. A foreign key that names no columns of the other table
// means its primary key, which may be said.
bool says_the_same(const Clause& clause, const Clause& wanted) {
  if (clause.kind != wanted.kind) return false;
  if (clause.kind == ClauseKind::check) return canonical_sql(clause.body) == canonical_sql(wanted.body);
  return same_names(clause.columns, wanted.columns) &&
         same(clause.referred_table.name, wanted.referred_table.name) &&
         (clause.referred_columns.empty() || same_names(clause.referred_columns, wanted.referred_columns));
}

bool does_the_same(const Clause& a, const Clause& b) {
  return same(a.conflict, b.conflict) && same(a.onupdate, b.onupdate) && same(a.ondelete, b.ondelete) &&
         same(a.match, b.match) && a.deferral == b.deferral;
}

}  // namespace

void AlteredTable::name_constraints(const std::function<std::string(const Clause& clause)>& name_for) {
  const auto name = [&](Clause& clause) {
    if (!clause.name.empty()) return false;
    clause.name = name_for(clause);
    if (clause.name.empty()) return false;
    clause.text = constraint_head(clause.name) + clause.text;
    return true;
  };
  for (auto& element : table_.elements) {
    bool named = false;
    if (element.column) {
      for (auto& clause : element.column->clauses) named = name(clause) || named;
    } else {
      named = name(element.constraint);
    }
    if (named) write_anew(element);
  }
}

void AlteredTable::add(const Constraint& constraint) {
  add(written(constraint));
}

TableElementDefinition AlteredTable::written(const Constraint& constraint) const {
  auto elements = written(Column("x", RawType("ANY")), {constraint});
  if (elements.size() == 2) return std::move(elements.back());
  throw Error("its SQL makes several constraints of it; let each parenthesis there close one that it opens");
}

void AlteredTable::add(TableElementDefinition element) {
  const auto& clause = element.constraint;
  for (const auto& column : clause.columns) require_column(column);
  const auto clashes = [&](const Clause& other) {
    return (!clause.name.empty() && same(other.name, clause.name)) ||
           (clause.kind == ClauseKind::primary_key && other.kind == ClauseKind::primary_key);
  };
  for (const auto& other : table_.elements) {
    if (other.column ? std::ranges::any_of(other.column->clauses, clashes) : clashes(other.constraint)) {
      throw Error(fmt::format("the table has {} already; drop it before",
                              clause.kind == ClauseKind::primary_key
                                  ? "a primary key"
                                  : fmt::format("a constraint '{}'", clause.name)));
    }
  }
  table_.elements.push_back(std::move(element));
}

void AlteredTable::make(const DropConstraint& op) {
  if (op.name.empty() && op.existing) {
    if (drop_as_worded(*op.existing) || op.if_exists) return;
    throw Error(
        "the table has no such constraint without a name; correct its words, or drop it by the name that it has");
  }
  std::vector<std::string> names;
  const auto dropped = drop_clauses([&](const Clause& clause) {
    if (!clause.name.empty()) names.push_back(clause.name);
    return is_named(clause, op.name, op.kind);
  });
  if (dropped != 0 || op.if_exists) return;
  throw Error(names.empty()
                  ? "no constraint of the table has a name; give naming_convention, by which it is then known"
                  : fmt::format("the table has no such constraint, but {}; correct the name, or give "
                                "naming_convention for one that has none",
                                core::join(names, ", ", "'")));
}

// One of those that have no name, wherever it stands.
bool AlteredTable::drop_as_worded(const Constraint& constraint) {
  const auto wanted = written(constraint).constraint;
  const auto drop_first = [&](const auto& fits) {
    bool found = false;
    drop_clauses([&](const Clause& clause) {
      if (found || !clause.name.empty() || !says_the_same(clause, wanted) || !fits(clause)) return false;
      return found = true;
    });
    return found;
  };
  // Of several that differ only in what they do, the one that is meant.
  return drop_first([&](const Clause& clause) { return does_the_same(clause, wanted); }) ||
         drop_first([](const Clause&) { return true; });
}

std::size_t AlteredTable::drop_clauses(const std::function<bool(const Clause& clause)>& goes) {
  std::size_t dropped = 0;
  std::erase_if(table_.elements, [&](auto& element) {
    if (!element.column) {
      const bool gone = goes(element.constraint);
      if (gone) ++dropped;
      return gone;
    }
    const auto gone = std::erase_if(element.column->clauses, goes);
    if (gone != 0) write_anew(element);
    dropped += gone;
    return false;
  });
  return dropped;
}

void AlteredTable::make(const RenameConstraint& op) {
  bool found = false;
  const auto rename_clause = [&](Clause& clause) {
    if (!same(clause.name, op.name)) return;
    found = true;
    sql::Lexer lexer(clause.text, split_rules());
    lexer.next();  // CONSTRAINT
    lexer.next();  // the name
    clause.name = op.new_name;
    clause.text = constraint_head(op.new_name).append(clause.text.substr(lexer.next().begin));
  };
  for (auto& element : table_.elements) {
    if (element.column) {
      for (auto& clause : element.column->clauses) rename_clause(clause);
    } else {
      rename_clause(element.constraint);
    }
    if (found) write_anew(element);
  }
  if (!found) throw Error("the table has no such constraint; correct the name");
}

}  // namespace limbeck::dialect::sqlite

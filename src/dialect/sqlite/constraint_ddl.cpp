// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/sqlite/writer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

const Deferral& deferral_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const Deferral& { return any.deferral; }, constraint);
}

// What a key does with a row that breaks it; nothing of other constraints.
std::string on_conflict(const Constraint& constraint) {
  const auto action = std::visit(
      core::Overloaded{[](const PrimaryKeyConstraint& key) { return key.index.sqlite_on_conflict; },
                       [](const UniqueConstraint& key) { return key.index.sqlite_on_conflict; },
                       [](const auto&) { return std::string(); }},
      constraint);
  return action.empty() ? "" : " ON CONFLICT " + action;
}

}  // namespace

std::string new_table(std::string_view with) {
  return fmt::format(
      "create a new table with the wanted {}, copy the rows with op.execute, drop the old table and rename the "
      "new one",
      with);
}

// The constraint in the only forms that SQLite knows: keys of the same database, named without it, and
// nothing deferred but those.
Constraint Writer::local(Constraint constraint, const TableName& table) const {
  auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
  if (key == nullptr) {
    if (deferral_of(constraint) != Deferral{}) {
      refuse("defer a constraint that is no foreign key", "leave deferrable and initially out");
    }
    return constraint;
  }
  auto& schema = key->referred_table.schema;
  if (!schema.empty() && schema != table.schema) {
    refuse(fmt::format("let a foreign key refer to another database, '{}'", schema),
           "leave the foreign key out");
  }
  schema.clear();
  return constraint;
}

std::string Writer::constraint(const Constraint& constraint, const TableName& table) const {
  if (std::holds_alternative<ExcludeConstraint>(constraint)) {
    refuse("exclude rows by a constraint", "use a unique constraint, or a trigger");
  }
  return text_.constraint(local(constraint, table)) + on_conflict(constraint);
}

std::string Writer::column_constraint(const Constraint& added, const TableName& table) const {
  return std::visit(core::Overloaded{
                        [&](const PrimaryKeyConstraint&) -> std::string {
                          refuse("add a column to the primary key", new_table("columns"));
                        },
                        [&](const UniqueConstraint&) -> std::string {
                          refuse("add a column that is unique",
                                 "leave unique out and use create_index with {.unique = true}");
                        },
                        [&](const ForeignKeyConstraint&) {
                          const auto key = std::get<ForeignKeyConstraint>(local(added, table));
                          return text_.constraint_head(key.name) + text_.references(key);
                        },
                        [&](const auto&) { return constraint(added, table); },
                    },
                    added);
}

// The index bears the schema, and the table is looked for there.
std::string Writer::create_index(const operation::CreateIndex& op) const {
  const auto create =
      text_.create_index(op, text_.name(op.table.schema, op.index.name), text_.name(op.table.name));
  const auto& where = op.index.options.sqlite_where;
  return where.empty() ? create : create + " WHERE " + where;
}

Statements Writer::operator()(const operation::CreateIndex& op) const {
  return {create_index(op)};
}

Statements Writer::operator()(const operation::DropIndex& op) const {
  return {text_.drop_index(op)};
}

Statements Writer::operator()(const operation::RenameIndex&) const {
  refuse("rename an index", "drop it and create it under the new name");
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  const bool unique = std::holds_alternative<UniqueConstraint>(op.constraint);
  refuse("add a constraint to a table that exists",
         unique ? "use create_index with {.unique = true}" : new_table("constraint"));
}

Statements Writer::operator()(const operation::DropConstraint&) const {
  refuse("drop a constraint of a table that exists", new_table("constraints"));
}

Statements Writer::operator()(const operation::RenameConstraint&) const {
  refuse("rename a constraint of a table that exists", new_table("constraints"));
}

}  // namespace limbeck::dialect::sqlite

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

std::string in_batch(const TableName& table, std::string_view call) {
  return fmt::format(
      "write op.batch_alter_table({}, [](BatchOperations& batch) {{ batch.{}; }}{}), which does",
      in_code(table.name), call,
      table.schema.empty() ? "" : fmt::format(", {{.schema = {}}}", in_code(table.schema)));
}

std::string in_code(std::string_view name) {
  std::string literal = "\"";
  for (const char character : name) {
    if (character == '"' || character == '\\') literal += '\\';
    literal += character;
  }
  return literal + '"';
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
                          refuse("add a column to the primary key in place",
                                 in_batch(table, "create_primary_key(...)"));
                        },
                        [&](const UniqueConstraint&) -> std::string {
                          refuse("add a column in place that is unique", in_batch(table, "add_column(...)"));
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

Statements Writer::operator()(const operation::RenameIndex& op) const {
  const auto call = fmt::format("rename_index({}, {})", in_code(op.name), in_code(op.new_name));
  refuse("rename an index",
         op.table.name.empty() ? "drop it and create it under the new name" : in_batch(op.table, call));
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  const std::string_view method =
      std::visit(core::Overloaded{
                     [](const PrimaryKeyConstraint&) { return "create_primary_key"; },
                     [](const UniqueConstraint&) { return "create_unique_constraint"; },
                     [](const ForeignKeyConstraint&) { return "create_foreign_key"; },
                     [](const CheckConstraint&) { return "create_check_constraint"; },
                     [&](const ExcludeConstraint&) -> const char* {
                       refuse("exclude rows by a constraint", "use a unique constraint, or a trigger");
                     },
                 },
                 op.constraint);
  refuse("add a constraint in place",
         in_batch(op.table, fmt::format("{}({}, ...)", method, in_code(name_of(op.constraint)))));
}

Statements Writer::operator()(const operation::DropConstraint& op) const {
  refuse("drop a constraint in place",
         in_batch(op.table, fmt::format("drop_constraint({})", in_code(op.name))));
}

Statements Writer::operator()(const operation::RenameConstraint& op) const {
  refuse(
      "rename a constraint in place",
      in_batch(op.table, fmt::format("rename_constraint({}, {})", in_code(op.name), in_code(op.new_name))));
}

}  // namespace limbeck::dialect::sqlite

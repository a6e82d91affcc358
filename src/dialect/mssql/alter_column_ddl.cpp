// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/types.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {

// A default is a constraint, on which a change of the type fails: it goes first, and comes back where it is
// known. Type and nullability stand in one statement, and what it does not say of the latter becomes NULL.
// The name goes last, so that all else finds the old one. The check that the old type asked for goes first,
// and that of the new one comes behind all, since a column that a check is on gets no new name.
Statements Writer::operator()(const operation::AlterColumn& op) const {
  if (op.identity.touched()) {
    refuse("change whether and how a column counts up",
           "add another column, copy the values, and drop this one");
  }
  if (op.computed.touched()) {
    refuse("change how a column is computed", "drop the column, and add it anew");
  }
  const bool is_another_type = op.type && op.existing_type != op.type;
  Statements statements;
  if (is_another_type && op.existing_type) {
    const auto check = check_of(text_, Column(op.column, *op.existing_type));
    if (check && !check->name.empty()) statements = (*this)(operation::DropConstraint{op.table, check->name});
  }
  const auto alter = text_.alter_table(op.table);
  const auto column = text_.name(op.column);
  const auto& new_default = op.server_default.touched() ? op.server_default.value()
                            : op.type                   ? op.existing_server_default.value()
                                                        : op.server_default.value();
  if (op.server_default.touched() || new_default) {
    statements.push_back(drop_found("default_constraints", "name", op.table, op.column));
  }
  if (op.type || op.nullable) {
    const auto type =
        op.type ? std::optional(with_kept_collation(*op.type, op.existing_type)) : op.existing_type;
    const auto& nullable = op.nullable ? op.nullable : op.existing_nullable;
    if (!type) refuse("change whether a column may be NULL without its type", "give existing_type, or type_");
    if (!nullable) {
      refuse("change a column's type without a word on NULL, which it would then allow",
             "give existing_nullable, or nullable");
    }
    statements.push_back(fmt::format("{}ALTER COLUMN {} {} {}", alter, column, type_name(*type),
                                     *nullable ? "NULL" : "NOT NULL"));
  }
  if (new_default) {
    const auto held = held_default(*new_default, op.type ? op.type : op.existing_type, literal_words());
    statements.push_back(fmt::format("{}ADD DEFAULT {} FOR {}", alter, default_text(held), column));
  }
  if (op.comment.touched()) statements.push_back(set_comment(op.table, op.column, op.comment.value()));
  if (op.new_name) {
    statements.push_back(rename(text_.name(op.table) + '.' + column, *op.new_name, "COLUMN"));
  }
  if (is_another_type) {
    const auto check = check_of(text_, Column(op.new_name.value_or(op.column), *op.type));
    if (check) statements.push_back(text_.alter_table(op.table) + "ADD " + constraint(*check));
  }
  return statements;
}

}  // namespace limbeck::dialect::mssql

// SPDX-License-Identifier: MIT
#include "dialect/postgresql/ddl.hpp"

#include <fmt/format.h>

#include "dialect/ddl.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/types.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using Statements = std::vector<std::string>;

std::string default_text(const ServerDefault& server_default) {
  return server_default.is_expression ? server_default.value : sql::quote_literal(server_default.value);
}

std::string serial(const Type& type) {
  if (std::holds_alternative<SmallInteger>(type)) return "SMALLSERIAL";
  return std::holds_alternative<BigInteger>(type) ? "BIGSERIAL" : "SERIAL";
}

class Writer {
 public:
  Statements operator()(const operation::CreateTable& op) const {
    std::vector<std::string> elements;
    for (const auto& column : op.table.columns) elements.push_back(column_text(op.table, column));
    for (const auto& constraint : in_order(op.table.constraints))
      elements.push_back(text_.constraint(constraint));
    Statements statements{text_.create_table(op, elements)};
    for (const auto& index : op.table.indexes) {
      statements.push_back(create_index({op.table.name, index, op.if_not_exists}));
    }
    return statements;
  }

  Statements operator()(const operation::DropTable& op) const { return {text_.drop_table(op)}; }
  Statements operator()(const operation::RenameTable& op) const { return {text_.rename_table(op)}; }

  Statements operator()(const operation::AddColumn& op) const {
    const auto column = column_text({op.table, {}, {}, {}}, op.column);
    Statements statements{text_.alter_table(op.table) + "ADD COLUMN " +
                          (op.if_not_exists ? "IF NOT EXISTS " : "") + column};
    for (const auto& constraint : op.constraints) statements.push_back(add_constraint(op.table, constraint));
    return statements;
  }

  Statements operator()(const operation::DropColumn& op) const {
    return {text_.alter_table(op.table) + "DROP COLUMN " + (op.if_exists ? "IF EXISTS " : "") +
            text_.name(op.column)};
  }

  // The type first, since a new default is one of the new type; the name last, so that all else finds the old
  // one.
  Statements operator()(const operation::AlterColumn& op) const {
    Statements statements;
    const auto alter = text_.alter_table(op.table) + "ALTER COLUMN " + text_.name(op.column);
    if (op.type) {
      const auto using_words = op.postgresql_using.empty() ? "" : " USING " + op.postgresql_using;
      statements.push_back(alter + " TYPE " + type_name(*op.type) + using_words);
    }
    if (op.nullable) statements.push_back(alter + (*op.nullable ? " DROP NOT NULL" : " SET NOT NULL"));
    if (op.server_default.touched()) {
      const auto& value = op.server_default.value();
      statements.push_back(alter + (value ? " SET DEFAULT " + default_text(*value) : " DROP DEFAULT"));
    }
    if (op.new_name) statements.push_back(text_.rename_column(op.table, op.column, *op.new_name));
    return statements;
  }

  Statements operator()(const operation::CreateIndex& op) const { return {create_index(op)}; }
  Statements operator()(const operation::DropIndex& op) const { return {text_.drop_index(op)}; }
  Statements operator()(const operation::AddConstraint& op) const {
    return {add_constraint(op.table, op.constraint)};
  }

  Statements operator()(const operation::DropConstraint& op) const {
    return {text_.alter_table(op.table) + "DROP CONSTRAINT " + (op.if_exists ? "IF EXISTS " : "") +
            text_.name(op.name)};
  }

  Statements operator()(const operation::Execute& op) const { return split(op, split_rules()); }

 private:
  std::string column_text(const Table& table, const Column& column) const {
    if (counts_up(table, column)) return text_.column(column, serial(column.type), std::nullopt);
    const auto& server_default = column.options.server_default;
    return text_.column(column, type_name(column.type),
                        server_default ? std::optional(default_text(*server_default)) : std::nullopt);
  }

  std::string create_index(const operation::CreateIndex& op) const {
    return text_.create_index(op, text_.name(op.index.name), text_.name(op.table));
  }

  std::string add_constraint(const TableName& table, const Constraint& constraint) const {
    return text_.alter_table(table) + "ADD " + text_.constraint(constraint);
  }

  DdlText text_{identifiers()};
};

}  // namespace

std::vector<std::string> ddl(const operation::Operation& operation) {
  return std::visit(Writer(), operation);
}

}  // namespace limbeck::dialect::postgresql

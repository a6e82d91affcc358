// SPDX-License-Identifier: MIT
#include "dialect/sqlite/ddl.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/types.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using Statements = std::vector<std::string>;

constexpr std::string_view new_table =
    "create a new table with the wanted {}, copy the rows with op.execute, drop the old table and rename the "
    "new one";

bool is_number(std::string_view sql) {
  return sql.find_first_not_of("+-.0123456789") == std::string_view::npos;
}

// One word or literal, or what stands between one pair of parentheses.
bool is_one_term(std::string_view sql) {
  sql::Lexer lexer(sql, split_rules());
  int depth = 0;
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
    if (token.text == "(") ++depth;
    if (token.text == ")") --depth;
    if (depth == 0) return lexer.next().kind == sql::TokenKind::end;
  }
  return false;
}

// SQLite takes an expression as a default only in parentheses.
std::string default_text(const ServerDefault& server_default) {
  const auto& value = server_default.value;
  if (!server_default.is_expression) return sql::quote_literal(value);
  return is_number(value) || is_one_term(value) ? value : '(' + value + ')';
}

const Deferral& deferral_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const Deferral& { return any.deferral; }, constraint);
}

class Writer {
 public:
  explicit Writer(const operation::Operation& operation) : operation_(operation) {}

  Statements operator()(const operation::CreateTable& op) const {
    if (op.table.columns.empty()) refuse("create a table without columns", "give it one");
    std::vector<std::string> elements;
    bool key_stands_at_column = false;
    for (const auto& column : op.table.columns) {
      const bool is_key = counts_up(op.table, column) && column.options.autoincrement == true;
      elements.push_back(is_key ? counting_column(op.table, column) : column_text(column));
      key_stands_at_column = key_stands_at_column || is_key;
    }
    for (const auto& constraint : in_order(op.table.constraints)) {
      if (key_stands_at_column && std::holds_alternative<PrimaryKeyConstraint>(constraint)) continue;
      elements.push_back(text_.constraint(local(constraint, op.table.name)));
    }
    Statements statements{text_.create_table(op, elements)};
    for (const auto& index : op.table.indexes) {
      statements.push_back(create_index({op.table.name, index, op.if_not_exists}));
    }
    return statements;
  }

  Statements operator()(const operation::DropTable& op) const { return {text_.drop_table(op)}; }
  Statements operator()(const operation::RenameTable& op) const { return {text_.rename_table(op)}; }

  Statements operator()(const operation::AddColumn& op) const {
    if (op.if_not_exists) refuse("add a column only where it is missing", "leave if_not_exists out");
    if (op.column.options.autoincrement == true) {
      refuse("add a column that counts up by itself", "leave autoincrement out");
    }
    auto statement = text_.alter_table(op.table) + "ADD COLUMN " + column_text(op.column);
    for (const auto& constraint : op.constraints)
      statement += ' ' + column_constraint(local(constraint, op.table));
    return {statement};
  }

  Statements operator()(const operation::DropColumn& op) const {
    if (op.if_exists) refuse("drop a column only where it exists", "leave if_exists out");
    return {text_.alter_table(op.table) + "DROP COLUMN " + text_.name(op.column)};
  }

  Statements operator()(const operation::AlterColumn& op) const {
    const auto way_out = fmt::format(new_table, "column");
    if (op.type) refuse("alter the type of a column that exists", way_out);
    if (op.nullable) refuse("alter whether a column that exists may be NULL", way_out);
    if (op.server_default.touched()) refuse("alter the default of a column that exists", way_out);
    if (!op.new_name) return {};
    return {text_.rename_column(op.table, op.column, *op.new_name)};
  }

  Statements operator()(const operation::CreateIndex& op) const { return {create_index(op)}; }
  Statements operator()(const operation::DropIndex& op) const { return {text_.drop_index(op)}; }

  Statements operator()(const operation::AddConstraint& op) const {
    const bool unique = std::holds_alternative<UniqueConstraint>(op.constraint);
    refuse("add a constraint to a table that exists",
           unique ? "use create_index with {.unique = true}" : fmt::format(new_table, "constraint"));
  }

  Statements operator()(const operation::DropConstraint&) const {
    refuse("drop a constraint of a table that exists", fmt::format(new_table, "constraints"));
  }

  Statements operator()(const operation::Execute& op) const { return split(op, split_rules()); }

 private:
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const {
    throw Error(fmt::format("SQLite cannot {}: {}; {}", what, operation::describe(operation_), way_out));
  }

  std::string column_text(const Column& column) const {
    const auto& server_default = column.options.server_default;
    return text_.column(column, type_name(column.type),
                        server_default ? std::optional(default_text(*server_default)) : std::nullopt);
  }

  // SQLite counts up without using a number twice only in an `INTEGER PRIMARY KEY AUTOINCREMENT`.
  std::string counting_column(const Table& table, const Column& column) const {
    const auto* key = primary_key_of(table);
    const bool is_key = key != nullptr && key->columns.size() == 1 && key->columns.front() == column.name;
    if (!is_key) {
      refuse(fmt::format("let column '{}' count up by itself", column.name),
             "make it the whole primary key, or leave autoincrement out");
    }
    return text_.column(column, "INTEGER", std::nullopt) + ' ' + text_.constraint_head(key->name) +
           "PRIMARY KEY AUTOINCREMENT";
  }

  // The constraint in the only forms that SQLite knows: keys of the same database, named without it, and
  // nothing deferred but those.
  Constraint local(Constraint constraint, const TableName& table) const {
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

  std::string column_constraint(const Constraint& constraint) const {
    return std::visit(core::Overloaded{
                          [&](const PrimaryKeyConstraint&) -> std::string {
                            refuse("add a column to the primary key", fmt::format(new_table, "columns"));
                          },
                          [&](const UniqueConstraint&) -> std::string {
                            refuse("add a column that is unique",
                                   "leave unique out and use create_index with {.unique = true}");
                          },
                          [&](const ForeignKeyConstraint& key) {
                            return text_.constraint_head(key.name) + text_.references(key);
                          },
                          [&](const CheckConstraint& check) { return text_.constraint(check); },
                      },
                      constraint);
  }

  // The index bears the schema, and the table is looked for there.
  std::string create_index(const operation::CreateIndex& op) const {
    return text_.create_index(op, text_.name(op.table.schema, op.index.name), text_.name(op.table.name));
  }

  const operation::Operation& operation_;
  DdlText text_{identifiers()};
};

}  // namespace

std::vector<std::string> ddl(const operation::Operation& operation) {
  return std::visit(Writer(operation), operation);
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/batch.hpp"
#include "dialect/postgresql/ddl.hpp"
#include "dialect/postgresql/literal.hpp"
#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"
#include "schema/qualified_name.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// Enough for few statements, and few enough for one to stay readable in a log.
constexpr std::size_t rows_in_one_insert = 500;

// In CREATE TABLE the server takes the words and passes over them: no row breaks a rule of a table that is
// new.
bool is_not_valid(const Constraint& constraint) {
  return std::visit(
      [](const auto& each) {
        if constexpr (requires { each.postgresql_not_valid; }) return each.postgresql_not_valid;
        return false;
      },
      constraint);
}

}  // namespace

Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  const auto& options = table.options;
  std::vector<std::string> elements;
  for (const auto& column : table.columns) elements.push_back(column_text(table, column));
  std::vector<Constraint> not_valid;
  for (const auto& each : in_order(table.constraints)) {
    if (is_not_valid(each) && !op.if_not_exists) {
      not_valid.push_back(each);
    } else {
      elements.push_back(constraint(each));
    }
  }
  for (const auto& column : table.columns) {
    if (const auto check = check_of_type(text_, column)) elements.push_back(constraint(*check));
  }
  auto create = text_.create_table(op, elements);
  if (!options.postgresql_inherits.empty()) {
    create += " INHERITS (" +
              listed(options.postgresql_inherits,
                     [&](const std::string& parent) { return text_.name(schema::qualified_name(parent)); }) +
              ')';
  }
  if (!options.postgresql_partition_by.empty()) create += " PARTITION BY " + options.postgresql_partition_by;
  if (!options.postgresql_using.empty()) create += " USING " + text_.name(options.postgresql_using);
  create += with(options.postgresql_with);
  if (!options.postgresql_on_commit.empty()) create += " ON COMMIT " + options.postgresql_on_commit;
  if (!options.postgresql_tablespace.empty())
    create += " TABLESPACE " + text_.name(options.postgresql_tablespace);

  Statements statements = create_types(table.columns, op.if_not_exists);
  statements.push_back(std::move(create));
  for (const auto& column : table.columns) set_storage(statements, table.name, column);
  for (const auto& each : not_valid) statements.push_back(add_constraint(table.name, each));
  for (const auto& index : table.indexes)
    statements.push_back(create_index({table.name, index, op.if_not_exists}));
  if (options.postgresql_row_security || options.postgresql_force_row_security) {
    const auto said = [](bool holds) { return holds ? std::optional(true) : std::nullopt; };
    for (auto& statement : (*this)(operation::AlterRowSecurity{
             table.name, said(options.postgresql_row_security), said(options.postgresql_force_row_security)}))
      statements.push_back(std::move(statement));
  }
  if (!table.comment.empty())
    statements.push_back(comment_on("TABLE", text_.name(table.name), table.comment));
  for (const auto& column : table.columns) {
    if (column.options.comment.empty()) continue;
    statements.push_back(comment_on_column(table.name, column.name, column.options.comment));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropTable& op) const {
  Statements statements{text_.drop_table(op) + (op.cascade ? " CASCADE" : "")};
  for (auto& statement : drop_enums(op.enum_types, op.if_exists)) statements.push_back(std::move(statement));
  return statements;
}

Statements Writer::operator()(const operation::RenameTable& op) const {
  return {text_.rename_table(op)};
}

Statements Writer::operator()(const operation::AlterTable& op) const {
  const auto& changes = op.changes;
  Settings set;
  std::vector<std::string> reset;
  for (const auto& setting : changes.postgresql_with) {
    if (setting.value.empty()) {
      reset.push_back(setting.name);
    } else {
      set.push_back(setting);
    }
  }
  std::vector<std::string> actions;
  if (changes.postgresql_unlogged)
    actions.emplace_back(*changes.postgresql_unlogged ? "SET UNLOGGED" : "SET LOGGED");
  const auto name = [&](std::string_view words, const Change<std::string>& change,
                        const std::string& otherwise) {
    if (change.touched())
      actions.push_back(fmt::format("{} {}", words, text_.name(change.value().value_or(otherwise))));
  };
  name("SET ACCESS METHOD", changes.postgresql_using, "heap");
  if (!set.empty()) actions.push_back("SET " + in_parentheses(set));
  if (!reset.empty()) actions.push_back(fmt::format("RESET ({})", core::join(reset, ", ")));
  name("SET TABLESPACE", changes.postgresql_tablespace, "pg_default");
  if (actions.empty()) return {};
  return {text_.alter_table(op.table) + core::join(actions, ", ")};
}

Statements Writer::operator()(const operation::AlterTableComment& op) const {
  return {comment_on("TABLE", text_.name(op.table), op.comment)};
}

// The server takes a value for a column that it always generates only where that is asked for.
Statements Writer::operator()(const operation::BulkInsert& op) const {
  const bool overrides = std::ranges::any_of(op.columns, [](const Column& column) {
    const auto& identity = column.options.identity;
    return identity && identity->always;
  });
  const auto head = fmt::format("INSERT INTO {} ({}) {}VALUES ", text_.name(op.table),
                                listed(op.columns, [&](const Column& each) { return text_.name(each.name); }),
                                overrides ? "OVERRIDING SYSTEM VALUE " : "");
  return insert(op, head, rows_in_one_insert, literal_words());
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

Statements Writer::operator()(const operation::CreatePartition& op) const {
  if (!features_.default_partitions && core::equal_ignoring_case(core::trim(op.bounds), "DEFAULT")) {
    throw Error(
        fmt::format("cannot create partition '{}': PostgreSQL {} has no default partitions, which "
                    "PostgreSQL 11 and newer have; name its bounds",
                    op.partition.name, features_.major));
  }
  auto create = fmt::format("CREATE TABLE {}{} PARTITION OF {} {}", op.if_not_exists ? "IF NOT EXISTS " : "",
                            text_.name(op.partition), text_.name(op.table), op.bounds);
  if (!op.partition_by.empty()) create += " PARTITION BY " + op.partition_by;
  if (!op.tablespace.empty()) create += " TABLESPACE " + text_.name(op.tablespace);
  return {create};
}

Statements Writer::operator()(const operation::AttachPartition& op) const {
  return {text_.alter_table(op.table) +
          fmt::format("ATTACH PARTITION {} {}", text_.name(op.partition), op.bounds)};
}

Statements Writer::operator()(const operation::DetachPartition& op) const {
  return {text_.alter_table(op.table) + "DETACH PARTITION " + text_.name(op.partition) +
          (op.concurrently ? " CONCURRENTLY" : "") + (op.finalize ? " FINALIZE" : "")};
}

Statements Writer::operator()(const operation::BatchAlterTable& op) const {
  return plain_ddl(op, "PostgreSQL",
                   [&](const operation::Operation& operation) { return ddl(operation, features_); });
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"
#include "operation/sequence_change.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The names between the dots, of which some may stand in double quotes.
std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts(1);
  bool inside = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool is_doubled = inside && path.substr(i, 2) == "\"\"";
    if (is_doubled) ++i;
    if (path[i] == '"' && !is_doubled) {
      inside = !inside;
    } else if (path[i] == '.' && !inside) {
      parts.emplace_back();
    } else {
      parts.back() += path[i];
    }
  }
  return parts;
}

// "schema.table.column" or "table.column" as names.
std::string owned_by(const DdlText& text, const std::string& column) {
  if (column == operation::no_owner) return column;
  const auto parts = parts_of(column);
  if (parts.size() != 2 && parts.size() != 3) {
    throw UsageError(fmt::format(
        "cannot let column '{}' own a sequence: it is neither 'table.column' nor 'schema.table.column'; write one "
        "of them, with names that hold a dot in double quotes",
        column));
  }
  return listed(
      parts, [&](const std::string& part) { return text.name(part); }, ".");
}

}  // namespace

Statements Writer::operator()(const operation::CreateSchema& op) const {
  auto create =
      fmt::format("CREATE SCHEMA {}{}", op.if_not_exists ? "IF NOT EXISTS " : "", text_.name(op.name));
  if (!op.authorization.empty()) create += " AUTHORIZATION " + text_.name(op.authorization);
  return {create};
}

Statements Writer::operator()(const operation::DropSchema& op) const {
  return {drop("SCHEMA", text_.name(op.name), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::RenameSchema& op) const {
  return {fmt::format("ALTER SCHEMA {} RENAME TO {}", text_.name(op.name), text_.name(op.new_name))};
}

Statements Writer::operator()(const operation::CreateExtension& op) const {
  auto create =
      fmt::format("CREATE EXTENSION {}{}", op.if_not_exists ? "IF NOT EXISTS " : "", text_.name(op.name));
  if (!op.schema.empty()) create += " SCHEMA " + text_.name(op.schema);
  if (!op.version.empty()) create += " VERSION " + sql::quote_literal(op.version);
  if (op.cascade) create += " CASCADE";
  return {create};
}

Statements Writer::operator()(const operation::AlterExtension& op) const {
  const auto alter = fmt::format("ALTER EXTENSION {} ", text_.name(op.name));
  Statements statements;
  if (op.schema.empty() || !op.version.empty()) {
    statements.push_back(alter + "UPDATE" +
                         (op.version.empty() ? "" : " TO " + sql::quote_literal(op.version)));
  }
  if (!op.schema.empty()) statements.push_back(alter + "SET SCHEMA " + text_.name(op.schema));
  return statements;
}

Statements Writer::operator()(const operation::DropExtension& op) const {
  return {drop("EXTENSION", text_.name(op.name), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::CreateSequence& op) const {
  const auto& sequence = op.sequence;
  auto create = fmt::format("CREATE SEQUENCE {}{}", op.if_not_exists ? "IF NOT EXISTS " : "",
                            text_.name(sequence.name));
  if (sequence.data_type) create += " AS " + type_name(*sequence.data_type);
  if (const auto words = counting_words(sequence.counting); !words.empty()) create += ' ' + words;
  if (!sequence.owned_by.empty()) create += " OWNED BY " + owned_by(text_, sequence.owned_by);
  return {create};
}

Statements Writer::operator()(const operation::AlterSequence& op) const {
  const auto& sequence = op.sequence;
  const auto alter = fmt::format("ALTER SEQUENCE {}", text_.name(sequence.name));
  std::string changes;
  if (sequence.data_type) changes += " AS " + type_name(*sequence.data_type);
  if (const auto words = counting_words(sequence.counting); !words.empty()) changes += ' ' + words;
  if (op.restart) changes += fmt::format(" RESTART WITH {}", *op.restart);
  if (!sequence.owned_by.empty()) changes += " OWNED BY " + owned_by(text_, sequence.owned_by);
  Statements statements;
  if (!changes.empty()) statements.push_back(alter + changes);
  if (!op.new_name.empty()) statements.push_back(alter + " RENAME TO " + text_.name(op.new_name));
  return statements;
}

Statements Writer::operator()(const operation::DropSequence& op) const {
  return {drop("SEQUENCE", text_.name(op.sequence), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::CreateView& op) const {
  if (op.if_not_exists) {
    throw Error(fmt::format(
        "PostgreSQL cannot make a view only where it is missing: {}; use or_replace in place of if_not_exists",
        operation::describe(op)));
  }
  return {fmt::format("CREATE {}VIEW {}{}{} AS {}{}", op.or_replace ? "OR REPLACE " : "", text_.name(op.view),
                      op.columns.empty() ? "" : ' ' + text_.names(op.columns), with(op.postgresql_with),
                      without_semicolon(op.definition),
                      op.check_option.empty() ? "" : fmt::format(" WITH {} CHECK OPTION", op.check_option))};
}

Statements Writer::operator()(const operation::DropView& op) const {
  return {drop("VIEW", text_.name(op.view), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::CreateMaterializedView& op) const {
  auto create = fmt::format("CREATE MATERIALIZED VIEW {}{}{}", op.if_not_exists ? "IF NOT EXISTS " : "",
                            text_.name(op.view), op.columns.empty() ? "" : ' ' + text_.names(op.columns));
  if (!op.postgresql_using.empty()) create += " USING " + text_.name(op.postgresql_using);
  create += with(op.postgresql_with);
  if (!op.postgresql_tablespace.empty()) create += " TABLESPACE " + text_.name(op.postgresql_tablespace);
  return {fmt::format("{} AS {}{}", create, without_semicolon(op.definition),
                      op.with_data ? "" : " WITH NO DATA")};
}

Statements Writer::operator()(const operation::DropMaterializedView& op) const {
  return {drop("MATERIALIZED VIEW", text_.name(op.view), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::RefreshMaterializedView& op) const {
  return {fmt::format("REFRESH MATERIALIZED VIEW {}{}{}", op.concurrently ? "CONCURRENTLY " : "",
                      text_.name(op.view), op.with_data ? "" : " WITH NO DATA")};
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
#include <unordered_set>

#include <fmt/format.h>

#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The type itself, or that of an array's items.
const Type& innermost(const Type& type) {
  const auto* array = std::get_if<limbeck::postgresql::Array>(&type);
  return array == nullptr ? type : innermost(*array->item_type);
}

}  // namespace

Statements Writer::create_types(const std::vector<Column>& columns, bool if_not_exists) const {
  Statements statements;
  std::unordered_set<std::string> made;
  for (const auto& column : columns) {
    const auto& type = innermost(column.type);
    if (is_named_enum(type)) {
      const auto& words = std::get<Enum>(type);
      if (!words.options.create_type || !made.insert(type_name(type)).second) continue;
      statements.push_back(
          create_enum({{words.options.name, words.options.schema}, words.values, if_not_exists}));
    } else if (const auto* domain = std::get_if<limbeck::postgresql::Domain>(&type)) {
      if (!domain->options.create_type || !made.insert(type_name(type)).second) continue;
      for (auto& each : create_types({Column(column.name, *domain->data_type)}, if_not_exists))
        statements.push_back(std::move(each));
      statements.push_back(create_domain(*domain));
    }
  }
  return statements;
}

// PostgreSQL has no IF NOT EXISTS here. A type that is there must have the same values.
std::string Writer::create_enum(const operation::CreateEnum& op) const {
  const auto name = text_.name(op.type);
  auto create = fmt::format("CREATE TYPE {} AS ENUM {}", name, quoted_values(op.values));
  if (!op.if_not_exists) return create;
  const auto labels = listed(op.values, [](const std::string& value) { return sql::quote_literal(value); });
  return "DO " + dollar_quoted(fmt::format("\nBEGIN\n"
                                           "    {};\n"
                                           "EXCEPTION WHEN duplicate_object THEN\n"
                                           "    IF enum_range(NULL::{})::text[] <> ARRAY[{}]::text[] THEN\n"
                                           "        RAISE EXCEPTION USING MESSAGE = {};\n"
                                           "    END IF;\n"
                                           "END\n",
                                           create, name, labels,
                                           sql::quote_literal(fmt::format(
                                               "enum type '{}' exists with other values", op.type.name))));
}

std::string Writer::create_domain(const limbeck::postgresql::Domain& domain) const {
  const auto& options = domain.options;
  auto create = fmt::format("CREATE DOMAIN {} AS {}", text_.name(options.schema, domain.name),
                            type_name(*domain.data_type));
  create += collation_words(options.collation);
  if (options.server_default) create += " DEFAULT " + default_text(*options.server_default);
  if (!options.check.empty()) {
    create += fmt::format(" {}CHECK ({})", text_.constraint_head(options.constraint_name), options.check);
  }
  if (options.not_null) create += " NOT NULL";
  return create;
}

Statements Writer::drop_enums(const std::vector<TableName>& types, bool if_exists) const {
  Statements statements;
  for (const auto& type : types) statements.push_back(drop("TYPE", text_.name(type), if_exists, false));
  return statements;
}

Statements Writer::operator()(const operation::CreateEnum& op) const {
  return {create_enum(op)};
}

Statements Writer::operator()(const operation::DropEnum& op) const {
  return {drop("TYPE", text_.name(op.type), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::RenameEnum& op) const {
  return {fmt::format("ALTER TYPE {} RENAME TO {}", text_.name(op.type), text_.name(op.new_name))};
}

Statements Writer::operator()(const operation::AddEnumValue& op) const {
  auto add = fmt::format("ALTER TYPE {} ADD VALUE {}{}", text_.name(op.type),
                         op.if_not_exists ? "IF NOT EXISTS " : "", sql::quote_literal(op.value));
  if (!op.before.empty()) add += " BEFORE " + sql::quote_literal(op.before);
  if (!op.after.empty()) add += " AFTER " + sql::quote_literal(op.after);
  return {add};
}

Statements Writer::operator()(const operation::RenameEnumValue& op) const {
  return {fmt::format("ALTER TYPE {} RENAME VALUE {} TO {}", text_.name(op.type),
                      sql::quote_literal(op.value), sql::quote_literal(op.new_value))};
}

Statements Writer::operator()(const operation::CreateDomain& op) const {
  return {create_domain(op.domain)};
}

Statements Writer::operator()(const operation::AlterDomain& op) const {
  const auto alter = fmt::format("ALTER DOMAIN {} ", text_.name(op.domain));
  Statements statements;
  if (!op.drop_constraint.empty())
    statements.push_back(alter + "DROP CONSTRAINT " + text_.name(op.drop_constraint));
  if (op.server_default.touched()) {
    const auto& value = op.server_default.value();
    statements.push_back(alter + (value ? "SET DEFAULT " + default_text(*value) : "DROP DEFAULT"));
  }
  if (!op.check.empty()) {
    statements.push_back(
        fmt::format("{}ADD {}CHECK ({})", alter, text_.constraint_head(op.constraint_name), op.check));
  }
  if (op.not_null) statements.push_back(alter + (*op.not_null ? "SET NOT NULL" : "DROP NOT NULL"));
  if (!op.new_name.empty()) statements.push_back(alter + "RENAME TO " + text_.name(op.new_name));
  return statements;
}

Statements Writer::operator()(const operation::DropDomain& op) const {
  return {drop("DOMAIN", text_.name(op.domain), op.if_exists, op.cascade)};
}

}  // namespace limbeck::dialect::postgresql

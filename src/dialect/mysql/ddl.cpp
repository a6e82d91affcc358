// SPDX-License-Identifier: MIT
#include "dialect/mysql/ddl.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/mysql/alter_column.hpp"
#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::mysql {

std::optional<TableName> must_know(const operation::Operation& operation, const Features& features) {
  const auto* op = std::get_if<operation::AlterColumn>(&operation);
  if (op == nullptr || !touches_definition(*op, features)) return std::nullopt;
  return op->table;
}

std::vector<std::string> ddl(const operation::Operation& operation, const Features& features,
                             const Existing* existing) {
  return std::visit(Writer(operation, features, existing), operation);
}

std::string quoted(std::string_view value) {
  return sql::quote_literal(value, split_rules());
}

void Writer::refuse(std::string_view what, std::string_view way_out) const {
  throw Error(fmt::format("{} cannot {}: {}; {}", title(features_.flavour), what,
                          operation::describe(operation_), way_out));
}

void Writer::refuse_objects(std::string_view objects, std::string_view way_out) const {
  throw Error(fmt::format("{} has no {}: cannot {}; {}", title(features_.flavour), objects,
                          operation::describe(operation_), way_out));
}

void Writer::refuse_cascade(bool cascade) const {
  if (cascade) refuse("drop what depends on a thing with it", "drop that first, and leave cascade out");
}

std::string Writer::if_exists(bool asked) const {
  if (asked && !features_.if_exists) refuse("do this only where it exists", "leave if_exists out");
  return asked ? "IF EXISTS " : "";
}

std::string Writer::if_not_exists(bool asked, bool is_known) const {
  if (asked && !is_known) refuse("do this only where it is missing", "leave if_not_exists out");
  return asked ? "IF NOT EXISTS " : "";
}

std::string Writer::or_replace(bool asked) const {
  if (asked && features_.flavour == Flavour::mysql) {
    refuse("replace this in one statement", "leave or_replace out, and drop it before");
  }
  return asked ? "OR REPLACE " : "";
}

std::string Writer::type_of(const Type& type) const {
  return type_name(type, features_);
}

}  // namespace limbeck::dialect::mysql

// SPDX-License-Identifier: MIT
#include "dialect/mssql/ddl.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {

std::vector<std::string> ddl(const operation::Operation& operation) {
  return std::visit(Writer(operation), operation);
}

// A truth is a number, for which there is no word.
std::string default_text(const ServerDefault& server_default) {
  const auto& [value, is_expression] = server_default;
  if (!is_expression) return quoted(value);
  if (core::equal_ignoring_case(value, "true")) return "1";
  if (core::equal_ignoring_case(value, "false")) return "0";
  return value;
}

std::string object_id(std::string_view name, std::string_view kind) {
  return fmt::format("OBJECT_ID({}{})", national(name), kind.empty() ? "" : ", " + national(kind));
}

std::string guarded(std::string_view condition, std::string_view statement) {
  return fmt::format("IF {}\n{}", condition, statement);
}

std::string executed(std::string_view statement) {
  return fmt::format("EXEC ({})", national(statement));
}

void Writer::refuse(std::string_view what, std::string_view way_out) const {
  throw Error(fmt::format("SQL Server cannot {}: {}; {}", what, operation::describe(operation_), way_out));
}

void Writer::refuse_cascade(bool cascade) const {
  if (cascade) refuse("drop what depends on a thing with it", "drop that first, and leave cascade out");
}

std::string Writer::rename(const std::string& object, std::string_view new_name,
                           std::string_view kind) const {
  return fmt::format("EXEC sp_rename {}, {}{}", national(object), national(new_name),
                     kind.empty() ? "" : ", " + national(kind));
}

}  // namespace limbeck::dialect::mssql

// SPDX-License-Identifier: MIT
// Comments, which SQL Server keeps as extended properties under a name that its tools read.
#include <fmt/format.h>

#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {

// A property is added, updated or dropped by different procedures, and each fails where another is due. A
// table without a schema stands in dbo.
std::string Writer::set_comment(const TableName& table, const std::string& column,
                                const std::optional<std::string>& comment) const {
  const auto levels =
      fmt::format("N'SCHEMA', {}, N'TABLE', {}", national(table.schema.empty() ? "dbo" : table.schema),
                  national(table.name));
  const auto of_column = column.empty() ? "" : ", N'COLUMN', " + national(column);
  const auto exists =
      fmt::format("EXISTS (SELECT 1 FROM sys.fn_listextendedproperty(N'MS_Description', {}{}))", levels,
                  column.empty() ? ", NULL, NULL" : of_column);
  const auto call = [&](std::string_view verb, const std::string& value) {
    return fmt::format("EXEC sys.sp_{}extendedproperty N'MS_Description', {}{}{}", verb, value, levels,
                       of_column);
  };
  if (!comment) return guarded(exists, call("drop", ""));
  const auto value = national(*comment) + ", ";
  return guarded(exists, call("update", value)) + "\nELSE\n" + call("add", value);
}

Statements Writer::operator()(const operation::AlterTableComment& op) const {
  return {set_comment(op.table, "", op.comment)};
}

}  // namespace limbeck::dialect::mssql

// SPDX-License-Identifier: MIT
#include "autogenerate/compare_live.hpp"

#include <algorithm>
#include <set>

namespace limbeck::autogenerate {

Schema reflect(database::Connection& connection, const Schema& target, const dialect::Dialect& dialect,
               const CompareOptions& options) {
  std::set<std::string> schemas{""};
  for (const auto& table : target.tables) schemas.insert(table.name.schema);
  return dialect.reflect_schema(
      connection, {.schemas = {schemas.begin(), schemas.end()}, .every_schema = options.include_schemas});
}

Differences compare(database::Connection& connection, const Schema& target, const dialect::Dialect& dialect,
                    const CompareOptions& options) {
  std::vector<std::string> remarks;
  const auto normalize = [&](const std::vector<Table>& tables) {
    auto normalized = dialect.normalize(connection, tables);
    remarks = std::move(normalized.remarks);
    return std::move(normalized.tables);
  };
  auto differences =
      compare(reflect(connection, target, dialect, options), target, dialect, options, normalize);
  std::ranges::move(remarks, std::back_inserter(differences.remarks));
  return differences;
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include "dialect/dialect.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::dialect {

const Dialect& find_dialect(const Dialects& dialects, std::string_view name) {
  const auto found = std::find_if(dialects.begin(), dialects.end(),
                                  [&](const auto& dialect) { return dialect->name() == name; });
  if (found != dialects.end()) return **found;
  std::vector<std::string> known;
  for (const auto& dialect : dialects) known.emplace_back(dialect->name());
  throw Error(fmt::format("cannot use a '{}' database: limbeck knows {}; check the beginning of the URL",
                          name, core::join(known, ", ", "'")));
}

void refuse_to_connect(std::string_view title) {
  throw Error(fmt::format(
      "cannot connect to {}: limbeck has no client for it, and only writes its SQL; add --sql, and run what is "
      "written in the database's own shell",
      title));
}

bool is_left_invalid(const operation::Operation& operation, const Existing& existing) {
  const auto* create = std::get_if<operation::CreateIndex>(&operation);
  const auto& invalid = existing.invalid_indexes;
  return create != nullptr && std::ranges::find(invalid, create->index.name) != invalid.end();
}

}  // namespace limbeck::dialect

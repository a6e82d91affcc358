// SPDX-License-Identifier: MIT
#include "autogenerate/compare/names.hpp"

#include <fmt/format.h>

namespace limbeck::autogenerate {

std::string conventional_name(std::string_view prefix, const TableName& table,
                              const std::vector<std::string>& parts,
                              const std::optional<schema::NameLimit>& limit,
                              std::unordered_set<std::string>& taken) {
  auto wanted = fmt::format("{}_{}", prefix, table.name);
  for (const auto& part : parts) wanted += '_' + part;
  auto name = schema::shorten(wanted, limit);
  for (int i = 2; !taken.insert(name).second; ++i)
    name = schema::shorten(fmt::format("{}_{}", wanted, i), limit);
  return name;
}

void shorten_names(Schema& target, const std::optional<schema::NameLimit>& limit) {
  for (auto& table : target.tables) schema::apply({.limit = limit}, table);
}

}  // namespace limbeck::autogenerate

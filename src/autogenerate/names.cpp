// SPDX-License-Identifier: MIT
#include "autogenerate/names.hpp"

#include <fmt/format.h>

#include "core/hash.hpp"

namespace limbeck::autogenerate {
namespace {

constexpr std::size_t longest_name = 63;  // in bytes, on PostgreSQL
constexpr std::size_t characters_of_hash = 9;

// Cut, with a hash of the whole behind it; no UTF-8 character is cut in two.
std::string shortened(const std::string& name) {
  if (name.size() <= longest_name) return name;
  auto end = longest_name - characters_of_hash;
  while ((static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("{}_{:08x}", name.substr(0, end), static_cast<std::uint32_t>(core::fnv1a(name)));
}

}  // namespace

std::string conventional_name(std::string_view prefix, const TableName& table,
                              const std::vector<std::string>& parts, std::unordered_set<std::string>& taken) {
  auto wanted = fmt::format("{}_{}", prefix, table.name);
  for (const auto& part : parts) wanted += '_' + part;
  auto name = shortened(wanted);
  for (int i = 2; !taken.insert(name).second; ++i) name = shortened(fmt::format("{}_{}", wanted, i));
  return name;
}

}  // namespace limbeck::autogenerate

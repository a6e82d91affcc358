// SPDX-License-Identifier: MIT
#include "dialect/mysql/implied_name.hpp"

#include <fmt/format.h>

namespace limbeck::dialect::mysql {
namespace {

std::string numbered(const Table& table, const ForeignKeyConstraint& wanted) {
  int number = 1;
  for (const auto& constraint : table.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key == nullptr) continue;
    auto name = fmt::format("{}_ibfk_{}", table.name.name, number);
    if (*key == wanted) return name;
    if (key->name.empty() || key->name == name) ++number;
  }
  return {};
}

}  // namespace

std::string implied_name(const Table& table, const Constraint& constraint) {
  if (const auto* key = std::get_if<UniqueConstraint>(&constraint)) return key->columns.front();
  if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) return numbered(table, *key);
  return {};
}

}  // namespace limbeck::dialect::mysql

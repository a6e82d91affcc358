// SPDX-License-Identifier: MIT
// The columns of a table, by their names.
#pragma once

#include <algorithm>
#include <string_view>

#include <limbeck/schema/table.hpp>

namespace limbeck::schema {

// As the table spells the name; null where it has no such column.
inline const Column* find_column(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  return found == table.columns.end() ? nullptr : &*found;
}

}  // namespace limbeck::schema

// SPDX-License-Identifier: MIT
#include "operation/table_change.hpp"

#include <type_traits>

namespace limbeck::operation {

std::optional<TableChange> as_change(const Operation& operation) {
  return std::visit(
      []<class T>(const T& change) -> std::optional<TableChange> {
        if constexpr (std::is_constructible_v<TableChange, const T&>) return TableChange(change);
        return std::nullopt;
      },
      operation);
}

const TableName& table_of(const TableChange& change) {
  return std::visit([](const auto& op) -> const TableName& { return op.table; }, change);
}

}  // namespace limbeck::operation

// SPDX-License-Identifier: MIT
#include "runtime/column_constraints.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::runtime {

void add_constraints(ColumnParts& parts, TableElements constraints) {
  for (auto& element : std::move(constraints).take()) {
    std::visit(
        [&]<class T>(T& each) {
          if constexpr (std::is_constructible_v<Constraint, T>) {
            parts.constraints.emplace_back(std::move(each));
          } else {
            throw UsageError(fmt::format(
                "cannot add column '{}': among its constraints stands a column or an index; give constraints "
                "alone, and use create_index for an index",
                parts.column.name));
          }
        },
        element);
  }
}

}  // namespace limbeck::runtime

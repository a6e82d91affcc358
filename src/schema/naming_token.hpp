// SPDX-License-Identifier: MIT
// The tokens of a naming convention that stand for columns.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace limbeck::schema {

// "column_0_name", "column_0N_label", "referred_column_0_N_name"
struct ColumnToken {
  enum class Extent { one, joined, joined_by_underscores };

  bool referred = false;
  std::size_t index = 0;
  Extent extent = Extent::one;
  bool label = false;  // else the name
};

// Nothing where it is no such token.
std::optional<ColumnToken> parse_column_token(std::string_view token);

}  // namespace limbeck::schema

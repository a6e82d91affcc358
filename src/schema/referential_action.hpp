// SPDX-License-Identifier: MIT
// What a foreign key does to its rows where the row goes, or changes, that they refer to.
#pragma once

#include <string_view>

#include "core/text.hpp"

namespace limbeck::schema {

inline bool writes_null(std::string_view action) {
  return core::equal_ignoring_case(action, "SET NULL");
}

}  // namespace limbeck::schema

// SPDX-License-Identifier: MIT
// What a database holds, or shall hold.
#pragma once

#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck {

struct Schema {
  std::vector<Table> tables = {};
};

}  // namespace limbeck

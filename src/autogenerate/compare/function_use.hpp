// SPDX-License-Identifier: MIT
// What calls functions that go for others of the same name.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// What tables call functions in: it must give way where these are dropped.
struct FunctionUse {
  std::vector<Difference> release;  // takes defaults, checks, indexes and computed columns away
  std::vector<Difference> restore;  // makes them again as they were
};
FunctionUse use_of_functions(const MentionedNames& functions, const std::vector<Table>& tables,
                             const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

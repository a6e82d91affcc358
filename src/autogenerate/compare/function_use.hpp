// SPDX-License-Identifier: MIT
// Functions that go for others of the same call, and what calls them.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// Whether the two take the same arguments under one name, whatever these are called: only one of them can be
// there at a time.
bool have_same_call(const Function& one, const Function& other, const dialect::Dialect& dialect);

// What tables call functions in: it must give way where these are dropped.
struct FunctionUse {
  std::vector<Difference> release;  // takes defaults, checks, indexes and computed columns away
  std::vector<Difference> restore;  // makes them again as they were
};
FunctionUse use_of_functions(const MentionedNames& functions, const std::vector<Table>& tables,
                             const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

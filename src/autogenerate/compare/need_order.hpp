// SPDX-License-Identifier: MIT
// Tables, types, domains and functions that need each other, in an order in which they can be made and
// dropped.
#pragma once

#include <vector>

#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// Steps that make things, each behind those whose things it names; else in their order.
std::vector<Difference> in_order_of_need(std::vector<Difference> steps, const dialect::Dialect& dialect);

// Steps that drop things, each before those whose things it names; else in their order.
std::vector<Difference> in_order_of_release(std::vector<Difference> steps, const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

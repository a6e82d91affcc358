// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// What the operation loses for good, a sentence for each; empty where that is nothing. What the server
// refuses to lose is not among it.
std::vector<std::string> dropped_by(const operation::Operation& operation, const dialect::Dialect& dialect);

// Of these, what rows hold of an enum that a column has no longer.
std::vector<std::string> words_lost_by(const operation::Operation& operation);

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
// How the values of a column become those of another type.
#pragma once

#include <string>

#include <limbeck/schema/column.hpp>

namespace limbeck::dialect::postgresql {

// As Dialect::implied_using().
std::string implied_using(const Column& column, const Type& type);

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
// The types of columns in PostgreSQL's words.
#pragma once

#include <string>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::postgresql {

std::string type_name(const Type& type);

}  // namespace limbeck::dialect::postgresql

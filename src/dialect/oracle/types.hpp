// SPDX-License-Identifier: MIT
// The names of types on Oracle.
#pragma once

#include <string>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::oracle {

// "VARCHAR2(20 CHAR) COLLATE BINARY_CI". Throws Error for a type of another database, for a
// Time, and for a String without a length.
std::string type_name(const Type& type);

}  // namespace limbeck::dialect::oracle

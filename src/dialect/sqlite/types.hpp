// SPDX-License-Identifier: MIT
// The types of columns in SQLite's words.
#pragma once

#include <string>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::sqlite {

std::string type_name(const Type& type);

}  // namespace limbeck::dialect::sqlite

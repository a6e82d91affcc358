// SPDX-License-Identifier: MIT
// The names of types on SQL Server.
#pragma once

#include <string>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::mssql {

// "VARCHAR(20) COLLATE Latin1_General_BIN". Throws Error for a type of another database.
std::string type_name(const Type& type);

}  // namespace limbeck::dialect::mssql

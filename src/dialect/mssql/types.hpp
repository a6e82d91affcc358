// SPDX-License-Identifier: MIT
// The names of types on SQL Server, and what else they ask for.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/column.hpp>

#include "dialect/ddl.hpp"

namespace limbeck::dialect::mssql {

// "VARCHAR(20) COLLATE Latin1_General_BIN". Throws Error for a type of another database.
std::string type_name(const Type& type);

// The check that an Enum asks for.
std::optional<CheckConstraint> check_of(const DdlText& text, const Column& column);

// The new type of a column, with the old one's collation where it says nothing of that: it would get the
// database's.
Type with_kept_collation(Type type, const std::optional<Type>& existing);

}  // namespace limbeck::dialect::mssql

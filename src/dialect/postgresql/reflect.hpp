// SPDX-License-Identifier: MIT
// Reads what the database holds from its catalogue.
#pragma once

#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope);

// As Dialect::reflect_schema().
Schema reflect_schema(database::Connection& connection, const ReflectScope& scope);

// As Dialect::unread().
std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope);

// The part of it that tables and their columns are made of.
Schema reflect_tables_and_types(database::Connection& connection, const ReflectScope& scope);

}  // namespace limbeck::dialect::postgresql

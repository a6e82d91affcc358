// SPDX-License-Identifier: MIT
// Reads tables, and what stands beside them, from the database's catalogue.
#pragma once

#include <optional>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/sqlite/catalogue.hpp"

namespace limbeck::dialect::sqlite {

// The tables that the scope names, of what was read for it.
std::vector<Table> read_tables(const Catalogue& catalogue, const ReflectScope& scope);

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope);

// As Dialect::reflect_schema. A statement of SQLite reads one moment of the file.
Schema reflect_schema(database::Connection& connection, const ReflectScope& scope);

// As Dialect::unread().
std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope);

// As Dialect::know: the table, and what a batch must know beside it.
std::optional<Existing> know(database::Connection& connection, const TableName& table);

}  // namespace limbeck::dialect::sqlite

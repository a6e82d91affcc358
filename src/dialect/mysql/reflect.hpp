// SPDX-License-Identifier: MIT
// Reads tables, and what stands beside them, from the server's information_schema.
#pragma once

#include <optional>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope,
                           const Features& features);

// As Dialect::reflect_schema, in three round trips at most: how a table is divided, and the text of a routine
// or a trigger, are shown for each by itself, and the values of a sequence stand in the sequence.
Schema reflect_schema(database::Connection& connection, const ReflectScope& scope, const Features& features);

// As Dialect::unread().
std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope,
                                const Features& features);

// The tables of the answers to Catalogue::queries, which may have others behind them.
std::vector<Table> read_tables(const std::vector<database::Result>& answers, const ReflectScope& scope,
                               const Features& features);

// The table with what a change of a column must say of it again.
std::optional<Existing> know(database::Connection& connection, const TableName& table,
                             const Features& features);

}  // namespace limbeck::dialect::mysql

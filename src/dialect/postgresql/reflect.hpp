// SPDX-License-Identifier: MIT
// Reads what the database holds from its catalogue.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
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

// The indexes that an answer to indexes_query() holds, by the ids of what they are on, in their order. Those
// of constraints are left out.
std::unordered_map<std::string, std::vector<Index>> indexes_by_owner(const database::Result& answer);

// Who may do what, as the rest of it: the queries, and what their answers add.
std::vector<std::string> access_queries(const ReflectScope& scope);
void read_access(std::span<const database::Result> answers, Schema& schema);

// What stands beside all that has values of its own, likewise.
std::vector<std::string> other_queries(const ReflectScope& scope);
void read_others(std::span<const database::Result> answers, Schema& schema);

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
// The queries for what stands beside tables, and the columns of what they answer.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/objects.hpp>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// One query each, in this order. Every answer but that of `place` begins with the schema, null for the
// connection's own; all but that of `schemas` go on with the name.
struct ObjectCatalogue {
  enum Query : std::size_t { place, schemas, views, triggers, routines, sequences };

  static std::vector<std::string> queries(const ReflectScope& scope, const Features& features);

  enum ViewColumn : std::size_t { stored_schema = 2, definition, check_option, security, algorithm };
  enum TriggerColumn : std::size_t { table = 2, timing, event };
  enum RoutineColumn : std::size_t { kind = 2, returns, charset, collation, usual_collation };
};

// They answer one row, with the text in the column `shown_text`, which is null for whom the server does not
// show it to, and the sql_mode in `shown_mode`.
std::string show_routine(RoutineKind kind, const TableName& name, const Features& features);
std::string show_trigger(const TableName& name, const Features& features);
std::string show_view(const TableName& name, const Features& features);  // the text in `shown_view`
// Whether views are read so: the catalogue has their literals without their character sets.
bool shows_views(const ReflectScope& scope, const Features& features);
constexpr std::size_t shown_view = 1;
constexpr std::size_t shown_mode = 1;
constexpr std::size_t shown_text = 2;

// How each of the sequences counts, in rows that begin with the number of its place among them.
std::string sequences_query(const std::vector<TableName>& sequences, const Features& features);
enum SequenceColumn : std::size_t { number, start, increment, least, greatest, cache, cycle };

}  // namespace limbeck::dialect::mysql

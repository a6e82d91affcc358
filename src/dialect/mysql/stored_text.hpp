// SPDX-License-Identifier: MIT
// What the server keeps of views, routines and triggers, taken apart. The text of a routine and a trigger is
// that of SHOW CREATE: in information_schema the backslashes of its strings are no longer to be told apart,
// nor, on MySQL, its quotes. What cannot be taken apart is an Error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/names.hpp>

#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {

struct RoutineText {
  std::string arguments;
  std::string options;  // "DETERMINISTIC SQL SECURITY INVOKER"
  std::string body;
};

RoutineText parse_routine(std::string_view create);

struct TriggerText {
  // Between CREATE and the body, as it was typed: "TRIGGER t_ai AFTER INSERT ON t FOR EACH ROW "; nothing
  // where it says between which triggers this one runs.
  std::string head;
  std::string body;
};

TriggerText parse_trigger(std::string_view create);

// The elements of a table: columns, keys and constraints, as they stand within its parentheses.
std::vector<std::vector<sql::Token>> elements_of_table(std::string_view create);

// The name of the index that an element is, PRIMARY of a primary key, and nothing of what is no index.
std::string index_name(const std::vector<sql::Token>& element);

// How the table is divided: "RANGE (id)\n(PARTITION ...)". Without the engine of each partition, which is the
// table's.
std::string partition_by(std::string_view create);

struct ViewText {
  std::string definition;
  std::vector<TableName> reads;  // tables and views, each with its schema
};

// An expression without the name of the database `own` before what is in it, so that it means the same in
// another one.
std::string without_database(std::string_view expression, std::string_view own);

// What a view selects, of the statement that SHOW CREATE VIEW answers.
std::string view_definition(std::string_view create);

// The definition without the name of the database `own` before what is in it, so that it can be run in
// another one.
ViewText read_view(std::string_view definition, std::string_view own);

}  // namespace limbeck::dialect::mysql

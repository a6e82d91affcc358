// SPDX-License-Identifier: MIT
// A model's definition as a table.
#pragma once

#include <functional>
#include <string>

#include <limbeck/model/model.hpp>
#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// A column, found by the marks of its struct and its member.
struct ColumnPlace {
  TableName table;
  std::string column;
};

// Where references<&Struct::member>() leads. `from` is "table.column" of the field that asks, for messages.
// Throws UsageError where no model has it.
using FindColumn = std::function<ColumnPlace(const FieldReference& reference, const std::string& from)>;

// Throws UsageError for a field without a name, for a length, a precision or a scale that its type does not
// take, and for what make_table() and check_table() refuse.
Table table_of(const Definition& definition, const FindColumn& find_column);

// "schema.table", as messages name a table.
std::string shown(const TableName& table);

}  // namespace limbeck::models

// SPDX-License-Identifier: MIT
// Names with their schema, as one text.
#pragma once

#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck::schema {

// "schema.table": the last part is the table, all that stands before it the schema.
inline TableName qualified_name(const std::string& text) {
  const auto dot = text.rfind('.');
  return dot == std::string::npos ? TableName{text} : TableName{text.substr(dot + 1), text.substr(0, dot)};
}

}  // namespace limbeck::schema

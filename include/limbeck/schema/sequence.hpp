// SPDX-License-Identifier: MIT
// A sequence as a value.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/generated.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck {

struct Sequence {
  TableName name;
  Counting counting = {};
  std::optional<Type> data_type = {};
  // "table.column" or "schema.table.column": the sequence goes with that column, on PostgreSQL. A name that
  // holds a dot or a double quote stands in double quotes, with those inside doubled: "\"a.b\".id".
  std::string owned_by = {};
  bool operator==(const Sequence& other) const;
};

}  // namespace limbeck

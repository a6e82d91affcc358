// SPDX-License-Identifier: MIT
// SQLite's own procedure for what its ALTER TABLE cannot do: a new table, its rows from the old one, and its
// name in the end.
#pragma once

#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/sqlite/altered_table.hpp"

namespace limbeck::dialect::sqlite {

// What surrounds a table and is not part of its definition.
struct Surroundings {
  std::vector<StoredStatement> triggers = {};
  bool foreign_keys = true;  // whether SQLite may heed them where the statements will run
};

// The statements that put `altered` in the place of the table it was made of.
std::vector<std::string> rebuild(const AlteredTable& altered, const Surroundings& surroundings);

// The CREATE INDEX or CREATE TRIGGER, which names no schema, for that schema.
std::string in_schema(const std::string& statement, std::string_view kind, const std::string& schema);

}  // namespace limbeck::dialect::sqlite

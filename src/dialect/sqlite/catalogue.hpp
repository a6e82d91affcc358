// SPDX-License-Identifier: MIT
// What the tables sqlite_schema hold, one for each schema.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::dialect::sqlite {

// The statement that is kept of something. The schema is empty for the default one.
struct Entry {
  std::string schema;
  std::string name;
  std::string sql;
};

// Each by schema and name; without SQLite's own, and those that hold a virtual table's content.
struct Catalogue {
  std::vector<std::string> schemas = {};
  std::vector<Entry> tables = {};
  std::vector<Entry> virtual_tables = {};
  std::vector<Entry> indexes = {};
  std::vector<Entry> views = {};
  std::vector<Entry> triggers = {};
};

// All that the scope's schemas hold, whichever tables it names.
Catalogue read_catalogue(database::Connection& connection, const ReflectScope& scope);

// The schema as SQLite calls it: "main" for an empty name.
std::string stored_schema(const std::string& schema);

// What `parse_text` makes of the entry's statement; throws Error that names the entry where that does.
template <class Parse>
auto parse(const Entry& entry, const Parse& parse_text) -> decltype(parse_text(entry.sql)) {
  try {
    return parse_text(entry.sql);
  } catch (const Error& error) {
    throw Error(fmt::format("cannot read '{}' from the database: {}: '{}'; create it again in plain words",
                            entry.name, error.what(), core::one_line(entry.sql, 200)));
  }
}

}  // namespace limbeck::dialect::sqlite

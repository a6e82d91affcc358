// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/object_definition.hpp"
#include "dialect/sqlite/reflect.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// Its module alone knows what the words in it mean. It is made before tables, since none of them needs it and
// it needs none of them until it is read.
OtherObject virtual_table(const Entry& entry) {
  const auto name = sql::quote_name(entry.schema, entry.name, identifiers());
  return {.kind = "virtual table",
          .name = name,
          .create = fmt::format("CREATE VIRTUAL TABLE {} {}", name, parse(entry, parse_virtual_table)),
          .drop = "DROP TABLE " + name,
          .stage = ObjectStage::types};
}

}  // namespace

Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) {
  const auto catalogue = read_catalogue(connection, scope);
  Schema schema{.tables = read_tables(catalogue, scope), .default_schema = stored_schema("")};
  for (const auto& entry : catalogue.virtual_tables) schema.others.push_back(virtual_table(entry));
  for (const auto& entry : catalogue.views) {
    schema.views.push_back(parse(entry, parse_view));
    schema.views.back().name.schema = entry.schema;
  }
  for (const auto& entry : catalogue.triggers) {
    schema.triggers.push_back(parse(entry, parse_trigger));
    schema.triggers.back().table.schema = entry.schema;
  }
  std::ranges::copy_if(catalogue.schemas, std::back_inserter(schema.schemas),
                       [](const std::string& name) { return !name.empty(); });
  return schema;
}

}  // namespace limbeck::dialect::sqlite

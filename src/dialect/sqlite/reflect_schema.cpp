// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include "dialect/sqlite/object_definition.hpp"
#include "dialect/sqlite/reflect.hpp"

namespace limbeck::dialect::sqlite {

Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) {
  const auto catalogue = read_catalogue(connection, scope);
  Schema schema{.tables = read_tables(catalogue, scope), .default_schema = stored_schema("")};
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

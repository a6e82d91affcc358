// SPDX-License-Identifier: MIT
// What a database holds, or shall hold.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/access.hpp>
#include <limbeck/schema/objects.hpp>
#include <limbeck/schema/sequence.hpp>
#include <limbeck/schema/table.hpp>

namespace limbeck {

struct Schema {
  std::vector<Table> tables = {};
  // Named types that are objects by themselves. Those that columns of the tables have as their types need not
  // stand here.
  std::vector<Enum> enums = {};
  std::vector<postgresql::Domain> domains = {};
  // Without those that belong to a column that counts up.
  std::vector<Sequence> sequences = {};
  std::vector<View> views = {};
  std::vector<MaterializedView> materialized_views = {};
  std::vector<Function> functions = {};
  std::vector<Trigger> triggers = {};
  std::vector<Partition> partitions = {};  // each behind what it is a part of
  std::vector<Policy> policies = {};
  std::vector<Grant> grants = {};
  std::vector<OtherObject> others = {};
  std::vector<Extension> extensions = {};
  std::vector<std::string> schemas = {};  // beside the default one
  // The default schema's name: whatever names it is of the same schema as what names none. Empty where it has
  // none, or where it is not known.
  std::string default_schema = {};
};

}  // namespace limbeck

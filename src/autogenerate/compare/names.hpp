// SPDX-License-Identifier: MIT
// Names as keys of look-ups, and as messages show them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "schema/naming.hpp"

namespace limbeck::autogenerate {

struct NameHash {
  std::size_t operator()(const TableName& name) const noexcept {
    const std::hash<std::string> hash;
    return hash(name.schema) * 31 + hash(name.name);
  }
};

template <class Value>
using ByName = std::unordered_map<TableName, Value, NameHash>;
using NameSet = std::unordered_set<TableName, NameHash>;

// "schema.table"
inline std::string shown(const TableName& name) {
  return name.schema.empty() ? name.name : name.schema + '.' + name.name;
}

// A name for a constraint that has none, after SQLAlchemy's usual conventions: "uq_user_email". Shortened to
// the limit, and none of those that are `taken`, to which it is added.
std::string conventional_name(std::string_view prefix, const TableName& table,
                              const std::vector<std::string>& parts,
                              const std::optional<schema::NameLimit>& limit,
                              std::unordered_set<std::string>& taken);

// Gives constraints and indexes whose names no user wrote the ones that scripts make them under.
void shorten_names(Schema& target, const std::optional<schema::NameLimit>& limit);

}  // namespace limbeck::autogenerate

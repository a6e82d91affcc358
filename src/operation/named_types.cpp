// SPDX-License-Identifier: MIT
#include "operation/named_types.hpp"

#include <algorithm>

namespace limbeck::operation {
namespace {

bool is_object(const Enum& type) {
  return type.options.native_enum && !type.options.name.empty();
}

TableName name_of(const Enum& type) {
  return {type.options.name, type.options.schema};
}

TableName name_of(const postgresql::Domain& type) {
  return {type.name, type.options.schema};
}

bool is_among(const TableName& name, const std::vector<TableName>& names) {
  return std::ranges::find(names, name) != names.end();
}

// A domain before the type that it is over.
void collect(const Type& type, std::vector<TableName>& made) {
  const auto add = [&](const TableName& name) {
    if (!is_among(name, made)) made.push_back(name);
  };
  if (const auto* words = std::get_if<Enum>(&type)) {
    if (is_object(*words) && words->options.create_type) add(name_of(*words));
  } else if (const auto* array = std::get_if<postgresql::Array>(&type)) {
    collect(*array->item_type, made);
  } else if (const auto* domain = std::get_if<postgresql::Domain>(&type)) {
    if (!domain->options.create_type) return;
    add(name_of(*domain));
    collect(*domain->data_type, made);
  }
}

}  // namespace

std::vector<TableName> types_made_with(const std::vector<Column>& columns) {
  std::vector<TableName> made;
  for (const auto& column : columns) collect(column.type, made);
  return made;
}

Type with_made_types(Type type, const std::vector<TableName>& made) {
  if (auto* words = std::get_if<Enum>(&type)) {
    if (is_object(*words)) words->options.create_type = is_among(name_of(*words), made);
  } else if (auto* array = std::get_if<postgresql::Array>(&type)) {
    array->item_type = with_made_types(*array->item_type, made);
  } else if (auto* domain = std::get_if<postgresql::Domain>(&type)) {
    domain->options.create_type = is_among(name_of(*domain), made);
    domain->data_type = with_made_types(*domain->data_type, made);
  }
  return type;
}

}  // namespace limbeck::operation

// SPDX-License-Identifier: MIT
#include "autogenerate/render/model_structs.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace limbeck::autogenerate {
namespace {

// How much of a table's name its struct does not say. Of those that would be called alike, the one that says
// most has the name, and others a number behind it.
int likeness_lost(const std::string& name) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  if (name == type_identifier(name)) return 0;
  const bool is_snake_case = std::ranges::all_of(name, is_plain) && !name.starts_with('_') &&
                             !name.ends_with('_') && name.find("__") == std::string::npos;
  return is_snake_case ? 1 : 2;
}

// Of two tables of one name, that of another schema than the usual one bears the schema's name, too.
std::vector<std::string> names_of_structs(const std::vector<Table>& tables, UniqueNames& names) {
  std::unordered_map<std::string_view, int> counts;
  for (const auto& table : tables) ++counts[table.name.name];
  std::vector<std::string> said;
  for (const auto& table : tables) {
    const auto& [name, schema] = table.name;
    const bool is_alone = counts[name] == 1 || schema.empty();
    said.push_back(is_alone ? name : fmt::format("{}_{}", schema, name));
  }
  std::vector<std::size_t> order(tables.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return likeness_lost(said[place]); });
  std::vector<std::string> structs(tables.size());
  for (const auto place : order) structs[place] = names.make(type_identifier(said[place]));
  return structs;
}

// An order of the tables in which each is behind those that it needs.
class Ordering {
 public:
  explicit Ordering(const std::vector<Table>& tables) : tables_(tables), is_begun_(tables.size()) {
    for (std::size_t i = 0; i < tables.size(); ++i) places_.emplace(tables[i].name, i);
  }

  std::vector<std::size_t> take() && {
    for (std::size_t place = 0; place < tables_.size(); ++place) put(place);
    return std::move(order_);
  }

 private:
  void put(std::size_t place) {
    if (is_begun_[place]) return;
    is_begun_[place] = true;
    for (const auto& constraint : tables_[place].constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      const auto needed = key == nullptr ? places_.end() : places_.find(key->referred_table);
      if (needed != places_.end()) put(needed->second);
    }
    order_.push_back(place);
  }

  const std::vector<Table>& tables_;
  ByName<std::size_t> places_;
  std::vector<bool> is_begun_;
  std::vector<std::size_t> order_;
};

std::vector<std::string> members_of(const Table& table, const std::unordered_set<std::string>& types) {
  UniqueNames names(types);
  names.make("table");
  std::vector<std::string> members;
  for (const auto& column : table.columns) members.push_back(names.make(identifier(column.name)));
  return members;
}

}  // namespace

ModelStructs::ModelStructs(const std::vector<Table>& tables, UniqueNames& names) {
  auto structs = names_of_structs(tables, names);
  types_ = names.taken();
  for (const auto place : Ordering(tables).take()) {
    const auto& table = tables[place];
    places_.emplace(table.name, structs_.size());
    structs_.push_back({&table, std::move(structs[place]), members_of(table, types_)});
  }
}

std::optional<std::string> ModelStructs::member(const TableName& table, const std::string& column,
                                                std::size_t place) const {
  const auto found = places_.find(table);
  if (found == places_.end() || found->second > place) return std::nullopt;
  const auto& referred = structs_[found->second];
  const auto& columns = referred.table->columns;
  const auto named = std::ranges::find(columns, column, &Column::name);
  if (named == columns.end()) return std::nullopt;
  const bool is_ambiguous = found->second != place && is_type_of_limbeck(referred.name);
  return fmt::format("{}{}::{}", is_ambiguous ? "::" : "", referred.name,
                     referred.members[static_cast<std::size_t>(named - columns.begin())]);
}

bool ModelStructs::is_taken(const std::string& name, std::size_t place) const {
  const auto& members = structs_[place].members;
  return types_.contains(name) || std::ranges::find(members, name) != members.end();
}

}  // namespace limbeck::autogenerate

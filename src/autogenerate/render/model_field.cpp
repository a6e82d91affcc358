// SPDX-License-Identifier: MIT
#include "autogenerate/render/model_field.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/render/cpp_schema.hpp"
#include "core/overloaded.hpp"

namespace limbeck::autogenerate {
namespace {

class Divider {
 public:
  explicit Divider(const Table& table) : table_(table) {
    parts_.fields.resize(table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) places_.emplace(table.columns[i].name, i);
  }

  // Indexes come first: what is said of a column with an index says something else without one.
  TableParts divide() && {
    for (const auto& index : table_.indexes) {
      if (!put(index)) parts_.indexes.push_back(index);
    }
    for (const auto& constraint : table_.constraints) {
      const bool is_put = std::visit([&](const auto& each) { return put(each); }, constraint);
      if (!is_put) parts_.constraints.push_back(constraint);
    }
    return std::move(parts_);
  }

 private:
  FieldParts* field(const std::string& column) {
    const auto found = places_.find(column);
    return found == places_.end() ? nullptr : &parts_.fields[found->second];
  }

  bool put(const Index& index) {
    if (index.elements.size() != 1) return false;
    const auto& column = index.elements.begin()->value;
    const Index plain(fmt::format("ix_{}_{}", table_.name.name, column), IndexElements{IndexElement(column)},
                      {.unique = index.options.unique});
    auto* const place = field(column);
    if (place == nullptr || place->index || !(index == plain)) return false;
    place->index = true;
    place->unique = index.options.unique;
    return true;
  }

  bool put(const PrimaryKeyConstraint& key) {
    if (!(key == PrimaryKeyConstraint(key.columns))) return false;
    std::vector<std::size_t> places;
    for (const auto& column : key.columns) {
      const auto found = places_.find(column);
      if (found == places_.end()) return false;
      places.push_back(found->second);
    }
    // Fields can only say it in their own order.
    if (!std::ranges::is_sorted(places)) return false;
    for (const auto place : places) parts_.fields[place].primary_key = true;
    return true;
  }

  bool put(const UniqueConstraint& key) {
    if (key.columns.size() != 1 || !(key == UniqueConstraint(key.columns))) return false;
    auto* const place = field(key.columns.front());
    if (place == nullptr || place->index || place->unique) return false;
    return place->unique = true;
  }

  bool put(const ForeignKeyConstraint& key) {
    auto* const place = key.columns.size() == 1 ? field(key.columns.front()) : nullptr;
    if (place == nullptr || place->foreign_key || !at_column(key)) return false;
    place->foreign_key = key;
    return true;
  }

  static bool put(const CheckConstraint&) { return false; }
  static bool put(const ExcludeConstraint&) { return false; }

  const Table& table_;
  TableParts parts_{};
  std::unordered_map<std::string_view, std::size_t> places_;
};

}  // namespace

TableParts divide_table(const Table& table) {
  return Divider(table).divide();
}

}  // namespace limbeck::autogenerate

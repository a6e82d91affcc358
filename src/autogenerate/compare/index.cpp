// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::CreateIndex;
using operation::DropIndex;
using operation::RenameIndex;

struct Item {
  const Index* said;
  const Index* kept;
  bool matched = false;
};

using Items = std::vector<Item>;

Items items_of(const Table& said, const Table& kept, const dialect::Capabilities& can) {
  Items items;
  for (std::size_t i = 0; i < kept.indexes.size(); ++i) {
    if (!is_compared_as_constraint(kept.indexes[i], can))
      items.push_back({&said.indexes[i], &kept.indexes[i]});
  }
  return items;
}

bool same_content(const Index& a, const Index& b) {
  return a.elements == b.elements && a.options == b.options;
}

class IndexComparison {
 public:
  IndexComparison(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                  TableChanges& changes)
      : pair_(pair),
        comparison_(comparison),
        columns_(columns),
        changes_(changes),
        database_(items_of(pair.database, pair.database_kept, comparison.can)),
        target_(items_of(pair.target, pair.target_kept, comparison.can)) {}

  void compare() {
    std::unordered_map<std::string_view, Item*> by_name;
    for (auto& item : database_) by_name.emplace(item.kept->name, &item);
    for (auto& wanted : target_) {
      const auto found = by_name.find(wanted.kept->name);
      if (found != by_name.end()) match(*found->second, wanted);
    }
    for (auto& wanted : target_) {
      if (!wanted.matched) find_renamed(wanted);
    }
    for (const auto& item : database_) {
      const bool goes = !item.matched && comparison_.filter.includes(table(), *item.said, true, nullptr) &&
                        !is_needed_by_key(*item.kept);
      if (goes) drop(*item.said);
    }
    for (const auto& item : target_) {
      const bool comes = !item.matched && comparison_.filter.includes(table(), *item.said, false, nullptr) &&
                         !is_there_unsaid(*item.kept) &&
                         !stands_on(*item.kept, columns_.left_out, comparison_.dialect);
      if (comes) make(*item.said);
    }
  }

 private:
  const TableName& table() const { return pair_.target.name; }

  void match(Item& existing, Item& wanted) {
    existing.matched = true;
    wanted.matched = true;
    const bool renamed = existing.kept->name != wanted.kept->name;
    const bool same = same_content(*existing.kept, *wanted.kept) &&
                      !stands_on(*existing.kept, columns_.names, comparison_.dialect) &&
                      (renamed || !may_give_way_to_made_key(*existing.kept));
    if (same && !renamed) return;
    if (!comparison_.filter.includes(table(), *existing.said, true, wanted.said)) return;
    if (!comparison_.filter.includes(table(), *wanted.said, false, existing.said)) return;
    if (same) {
      changes_.make.push_back({RenameIndex{existing.said->name, wanted.said->name, table()}});
      return;
    }
    drop(*existing.said);
    make(*wanted.said);
  }

  void find_renamed(Item& wanted) {
    const auto found = std::ranges::find_if(
        database_, [&](const Item& item) { return !item.matched && same_content(*item.kept, *wanted.kept); });
    if (found != database_.end()) match(*found, wanted);
  }

  // The database makes an index for a foreign key that has none, and lets nobody drop it. It goes with its
  // key, to come again, where the target gives its name to a constraint.
  bool is_needed_by_key(const Index& index) const {
    if (!comparison_.can.foreign_keys_need_indexes || is_name_of_constraint(index.name)) return false;
    const auto columns = key_columns(index);
    return columns && std::ranges::any_of(pair_.target_kept.constraints, [&](const Constraint& constraint) {
             const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
             if (key == nullptr || !begins_with(*columns, key->columns)) return false;
             return (*columns == key->columns && is_named_for_key(index)) ||
                    !has_index_over(pair_.target_kept, key->columns);
           });
  }

  // Only one that is made again stays for sure.
  bool may_give_way_to_made_key(const Index& index) const {
    if (!comparison_.can.foreign_keys_need_indexes) return false;
    return std::ranges::any_of(pair_.database_kept.constraints, [&](const Constraint& constraint) {
      const auto* made_for = std::get_if<ForeignKeyConstraint>(&constraint);
      return made_for != nullptr && std::ranges::any_of(changes_.make_keys, [&](const KeyChange& made) {
               const auto& next = std::get<operation::AddConstraint>(made.difference.operation).constraint;
               return may_give_way(index, *made_for, std::get<ForeignKeyConstraint>(next));
             });
    });
  }

  bool is_name_of_constraint(const std::string& name) const {
    return std::ranges::any_of(pair_.target_kept.constraints, [&](const Constraint& constraint) {
      return std::holds_alternative<UniqueConstraint>(constraint) && name_of(constraint) == name;
    });
  }

  // The database has made it for a key that both sides have, and it is said where others stand before it.
  bool is_there_unsaid(const Index& index) const {
    if (!comparison_.can.foreign_keys_need_indexes) return false;
    const auto made_in = [&](const Table& kept) {
      return std::ranges::any_of(kept.constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        return key != nullptr && index.name == key->name && key_columns(index) == key->columns;
      });
    };
    return made_in(pair_.database_kept) && made_in(pair_.target_kept) &&
           !has_index_over(pair_.database_kept, *key_columns(index));
  }

  // Then it may be the database's own, which goes by itself once another index serves the key.
  bool is_named_for_key(const Index& index) const {
    return std::ranges::any_of(pair_.database_kept.constraints, [&](const Constraint& constraint) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      return key != nullptr && is_named_for(index, *key);
    });
  }

  void drop(const Index& index) {
    if (index.options.unique) changes_.lets_go_of_keys = true;
    changes_.drop.push_back({DropIndex{.name = index.name, .table = table(), .existing = index}});
  }

  void make(const Index& index) { changes_.make.push_back({CreateIndex{table(), index}}); }

  const TablePair& pair_;
  const Comparison& comparison_;
  const RemadeColumns& columns_;
  TableChanges& changes_;
  Items database_;
  Items target_;
};

}  // namespace

bool stands_on(const Index& index, const std::unordered_set<std::string>& columns,
               const dialect::Dialect& dialect) {
  if (columns.empty()) return false;
  const auto& options = index.options;
  const auto is_one = [&](const std::string& name) { return columns.contains(name); };
  return mentions_one_of(columns, options.postgresql_where, dialect) ||
         std::ranges::any_of(options.postgresql_include, is_one) ||
         std::ranges::any_of(index.elements, [&](const IndexElement& element) {
           return element.is_expression ? mentions_one_of(columns, element.value, dialect)
                                        : is_one(element.value);
         });
}

void compare_indexes(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                     TableChanges& changes) {
  IndexComparison(pair, comparison, columns, changes).compare();
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include "autogenerate/compare/lifted_keys.hpp"

#include <algorithm>
#include <iterator>

#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/names.hpp"
#include "core/sequence.hpp"
#include "operation/creation.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddConstraint;
using operation::AlterColumn;
using operation::DropColumn;
using operation::DropConstraint;
using operation::DropIndex;

template <class... Types>
bool are_both_of(const Type& a, const Type& b) {
  return (std::holds_alternative<Types>(a) || ...) && (std::holds_alternative<Types>(b) || ...);
}

// Whether values of the one are compared with those of the other as they are.
bool compare_alike(const Type& a, const Type& b) {
  return a.index() == b.index() || are_both_of<SmallInteger, Integer, BigInteger>(a, b) ||
         are_both_of<String, Char, Text, Unicode, UnicodeText>(a, b);
}

class Lifter {
 public:
  Lifter(const Pairing& pairing, std::vector<TableChanges>& changed, const Comparison& comparison)
      : pairing_(pairing), comparison_(comparison) {
    for (auto& changes : changed) changes_.emplace(changes.table, &changes);
    for (const auto& pair : pairing.pairs) pairs_.emplace(pair.target.name, &pair);
  }

  LiftedKeys lift() {
    mark_under_keys_that_go();
    for (const auto& pair : pairing_.pairs) {
      for (const auto& constraint : pair.database.constraints) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key != nullptr) look_at(pair, *key);
      }
    }
    make_indexes_again();
    return std::move(lifted_);
  }

 private:
  TableChanges* changes_of(const TableName& table) const {
    const auto found = changes_.find(table);
    return found == changes_.end() ? nullptr : found->second;
  }

  void mark_under_keys_that_go() {
    const auto mark = [&](const ForeignKeyConstraint& key) {
      auto* changes = changes_of(key.referred_table);
      if (changes != nullptr && holds(*changes, key.referred_columns, true)) changes->lets_go_of_keys = true;
    };
    for (const auto& [name, changes] : changes_) {
      for (const auto& drop : changes->drop_keys)
        mark(std::get<ForeignKeyConstraint>(*std::get<DropConstraint>(drop.difference.operation).existing));
    }
    for (const auto& table : pairing_.removed) {
      for (const auto& constraint : table.constraints) {
        if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) mark(*key);
      }
    }
  }

  bool stays(const TablePair& pair, const ForeignKeyConstraint& key) const {
    if (pairing_.released.contains(operation::describe(AddConstraint{pair.target.name, key}))) return false;
    if (key.name.empty() || !comparison_.filter.includes(pair.target.name, key, true, nullptr)) return false;
    const auto* changes = changes_of(pair.target.name);
    return changes == nullptr || std::ranges::none_of(changes->drop_keys, [&](const KeyChange& drop) {
             return std::get<DropConstraint>(drop.difference.operation).name == key.name;
           });
  }

  void look_at(const TablePair& pair, const ForeignKeyConstraint& key) {
    auto* own = changes_of(pair.target.name);
    auto* referred = changes_of(key.referred_table);
    if ((own == nullptr && referred == nullptr) || !stays(pair, key)) return;
    const bool is_held =
        (own != nullptr && !spares(*own, key.columns, comparison_.can.foreign_keys_need_indexes)) ||
        (referred != nullptr && !spares(*referred, key.referred_columns, true));
    if (is_held) {
      lift(pair, key);
    } else if (own != nullptr && comparison_.can.foreign_keys_need_indexes && rests_on_own_index(pair, key)) {
      bring_back_index_with(key, *own);
    }
  }

  // For all we know: the database may have made what bears the key's name.
  static bool rests_on_own_index(const TablePair& pair, const ForeignKeyConstraint& key) {
    auto others = pair.database;
    std::erase_if(others.indexes, [&](const Index& index) { return is_named_for(index, key); });
    return !has_index_over(others, key.columns);
  }

  // Whether the changes leave a key alone that rests on these columns of the table, once their order is
  // right.
  bool spares(TableChanges& changes, const Names& columns, bool by_index) const {
    if (!holds(changes, columns, by_index)) return true;
    return !changes_columns(changes, columns) && drop_late(changes, columns);
  }

  bool holds(const TableChanges& changes, const Names& columns, bool by_index) const {
    return changes_columns(changes, columns) || (by_index && loses_index(changes, columns));
  }

  bool changes_columns(const TableChanges& changes, const Names& columns) const {
    const auto is_held = [&](const Difference& difference) {
      const auto& operation = difference.operation;
      if (const auto* drop = std::get_if<DropColumn>(&operation)) return contains(columns, drop->column);
      const auto* alter = std::get_if<AlterColumn>(&operation);
      return alter != nullptr && alter->type && contains(columns, alter->column) &&
             (comparison_.can.foreign_keys_need_indexes ||
              !compare_alike(*alter->existing_type, *alter->type));
    };
    return std::ranges::any_of(changes.columns, is_held) ||
           std::ranges::any_of(changes.drop_columns, is_held);
  }

  // Some databases take any index that begins with the columns, others the key that is over them.
  bool serves(const std::optional<Names>& index, const Names& columns) const {
    if (!index) return false;
    return comparison_.can.foreign_keys_need_indexes ? begins_with(*index, columns)
                                                     : std::ranges::is_permutation(*index, columns);
  }

  bool loses_index(const TableChanges& changes, const Names& columns) const {
    const auto serves_it = [&](const Difference& difference) {
      return serves(key_columns(difference.operation), columns);
    };
    if (std::ranges::none_of(changes.drop, serves_it)) return false;
    if (!comparison_.can.foreign_keys_need_indexes) return true;
    return !keeps_index_over(pairs_.at(changes.table)->database, changes.drop, columns);
  }

  // The indexes that the next one can stand beside go behind it. False where there are none.
  bool drop_late(TableChanges& changes, const Names& columns) const {
    if (!comparison_.can.foreign_keys_need_indexes) return false;
    const auto serves_it = [&](const Difference& difference) {
      return serves(key_columns(difference.operation), columns);
    };
    if (std::ranges::none_of(changes.make, serves_it)) return false;
    auto late = core::take_if(changes.drop, [&](const Difference& drop) {
      return serves_it(drop) && can_go_late(drop.operation, changes);
    });
    std::ranges::move(late, std::back_inserter(changes.drop_late));
    return !late.empty();
  }

  bool can_go_late(const operation::Operation& drop, const TableChanges& changes) const {
    const auto name = key_name(drop);
    return !drops_primary_key(drop) && !changes_columns(changes, *key_columns(drop)) &&
           std::ranges::none_of(changes.make,
                                [&](const Difference& make) { return key_name(make.operation) == name; });
  }

  void lift(const TablePair& pair, const ForeignKeyConstraint& key) {
    const auto& table = pair.target.name;
    keys_.emplace_back(&pair, &key);
    lifted_.drop.push_back({operation::removal_of(table, key)});
    Difference make{AddConstraint{table, with_new_name(table, key)}};
    if (is_given_an_index(pair, key)) {
      std::vector<IndexElement> elements(key.columns.begin(), key.columns.end());
      const Index index(key.name, std::move(elements));
      make.downgrade = {operation::removal_of(table, key),
                        DropIndex{.name = index.name, .table = table, .existing = index}};
    }
    lifted_.make.push_back(std::move(make));
  }

  // What is made again has its name from the beginning.
  ForeignKeyConstraint with_new_name(const TableName& table, ForeignKeyConstraint key) const {
    auto* own = changes_of(table);
    if (own == nullptr) return key;
    const auto found = std::ranges::find_if(own->make, [&](const Difference& step) {
      const auto* rename = std::get_if<operation::RenameConstraint>(&step.operation);
      return rename != nullptr && rename->name == key.name;
    });
    if (found == own->make.end()) return key;
    key.name = std::get<operation::RenameConstraint>(found->operation).new_name;
    own->make.erase(found);
    return key;
  }

  // By the database, which leaves it there when the key goes.
  bool is_given_an_index(const TablePair& pair, const ForeignKeyConstraint& key) const {
    return comparison_.can.foreign_keys_need_indexes && has_index_over(pair.database, key.columns) &&
           !has_plain_index_over(pair.database, key.columns) && !has_index_over(pair.target, key.columns);
  }

  // Those that would give way to what is made for a key that comes again, with all keys that rest on them.
  void make_indexes_again() {
    if (!comparison_.can.foreign_keys_need_indexes) return;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const auto [pair, key] = keys_[i];
      for (const auto& index : pair->database.indexes) {
        const auto& wanted = pair->target.indexes;
        if (may_give_way(index, *key, *key) && std::ranges::find(wanted, index) != wanted.end())
          make_again(index, *pair, key->columns);
      }
    }
  }

  void make_again(const Index& index, const TablePair& pair, const Names& columns) {
    const auto& table = pair.target.name;
    auto* own = changes_of(table);
    auto& drop = own == nullptr ? lifted_.drop : own->drop;
    auto& make = own == nullptr ? lifted_.make : own->make;
    const auto drops_it = [&](const Difference& step) {
      const auto* op = std::get_if<DropIndex>(&step.operation);
      return op != nullptr && op->name == index.name && op->table == table;
    };
    if (std::ranges::any_of(drop, drops_it)) return;
    for (const auto& constraint : pair.database.constraints) {
      const auto* other = std::get_if<ForeignKeyConstraint>(&constraint);
      if (other != nullptr && begins_with(columns, other->columns) && !is_lifted(*other, pair) &&
          stays(pair, *other))
        lift(pair, *other);
    }
    drop.push_back({DropIndex{.name = index.name, .table = table, .existing = index}});
    make.insert(make.begin(), {operation::CreateIndex{table, index}});
  }

  bool is_lifted(const ForeignKeyConstraint& key, const TablePair& pair) const {
    return std::ranges::find(keys_, std::pair(&pair, &key)) != keys_.end();
  }

  // The database's own index goes by itself once another one serves the key, and comes again with the key.
  void bring_back_index_with(const ForeignKeyConstraint& key, TableChanges& changes) const {
    const auto make = std::ranges::find_if(changes.make, [&](const Difference& difference) {
      return serves(key_columns(difference.operation), key.columns);
    });
    if (make == changes.make.end()) return;
    auto back = make->downgrade.value_or(operation::reverse(make->operation).operations);
    back.insert(back.begin(), operation::removal_of(changes.table, key));
    back.emplace_back(AddConstraint{changes.table, key});
    make->downgrade = std::move(back);
  }

  const Pairing& pairing_;
  const Comparison& comparison_;
  ByName<TableChanges*> changes_;
  ByName<const TablePair*> pairs_;
  std::vector<std::pair<const TablePair*, const ForeignKeyConstraint*>> keys_;  // that are lifted
  LiftedKeys lifted_;
};

}  // namespace

LiftedKeys lift_keys(const Pairing& pairing, std::vector<TableChanges>& changed,
                     const Comparison& comparison) {
  if (comparison.can.foreign_keys_may_dangle || changed.empty()) return {};
  return Lifter(pairing, changed, comparison).lift();
}

}  // namespace limbeck::autogenerate

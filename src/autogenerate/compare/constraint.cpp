// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/listed_words.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddConstraint;
using operation::CreateIndex;
using operation::DropConstraint;
using operation::DropIndex;
using operation::RenameConstraint;
using operation::RenameIndex;

std::vector<std::string> words_of_name(const Constraint& constraint) {
  const auto columns = [](const Names& names) {
    return std::vector<std::string>(names.begin(), names.end());
  };
  return std::visit(
      core::Overloaded{[](const PrimaryKeyConstraint&) { return std::vector<std::string>(); },
                       [&](const UniqueConstraint& key) { return columns(key.columns); },
                       [&](const ForeignKeyConstraint& key) {
                         auto words = columns(key.columns);
                         words.push_back(key.referred_table.name);
                         return words;
                       },
                       [](const CheckConstraint&) { return std::vector<std::string>{"check"}; },
                       [](const ExcludeConstraint&) { return std::vector<std::string>{"exclude"}; }},
      constraint);
}

std::string_view prefix_of(const Constraint& constraint) {
  return std::visit(core::Overloaded{[](const PrimaryKeyConstraint&) { return "pk"; },
                                     [](const UniqueConstraint&) { return "uq"; },
                                     [](const ForeignKeyConstraint&) { return "fk"; },
                                     [](const CheckConstraint&) { return "ck"; },
                                     [](const ExcludeConstraint&) { return "ex"; }},
                    constraint);
}

// A constraint as it is said, or the unique index that cannot be told from one, and as it is compared.
struct Item {
  Constraint kept;
  const Constraint* said = nullptr;
  const Index* index = nullptr;
  bool matched = false;

  const std::string& name() const { return name_of(kept); }
};

using Items = std::vector<Item>;

UniqueConstraint as_constraint(const Index& index) {
  std::vector<std::string> columns;
  for (const auto& element : index.elements) columns.push_back(element.value);
  return UniqueConstraint(Names(std::move(columns)), {.name = index.name});
}

Items items_of(const Table& said, const Table& kept, const dialect::Capabilities& can) {
  Items items;
  for (std::size_t i = 0; i < kept.constraints.size(); ++i) {
    items.push_back(
        {kept.constraints[i], i < said.constraints.size() ? &said.constraints[i] : &kept.constraints[i]});
  }
  for (std::size_t i = 0; i < kept.indexes.size(); ++i) {
    if (is_compared_as_constraint(kept.indexes[i], can))
      items.push_back({as_constraint(kept.indexes[i]), nullptr, &said.indexes[i]});
  }
  return items;
}

bool same_content(const Constraint& a, const Constraint& b) {
  if (a.index() != b.index()) return false;
  return renamed(a, "") == renamed(b, "");
}

class ConstraintComparison {
 public:
  ConstraintComparison(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                       TableChanges& changes)
      : pair_(pair),
        comparison_(comparison),
        columns_(columns),
        changes_(changes),
        database_(items_of(pair.database, pair.database_kept, comparison.can)),
        target_(items_of(pair.target, pair.target_kept, comparison.can)) {
    for (const auto& item : target_) taken_.insert(item.name());
    for (const auto& index : pair.target.indexes) taken_.insert(index.name);
    wanted_ = taken_;
    for (const auto& item : database_) taken_.insert(item.name());
    for (const auto& index : pair.database.indexes) taken_.insert(index.name);
  }

  void compare() {
    leave_out_checks_of_added_columns();
    match_by_name();
    match_by_content();
    for (const auto& item : database_) {
      if (!item.matched && includes(item, true, nullptr)) drop(item);
    }
    for (const auto& item : target_) {
      const bool comes = !item.matched && includes(item, false, nullptr) &&
                         !stands_on(item.kept, columns_.left_out, comparison_.dialect);
      if (comes) make(item);
    }
  }

 private:
  const TableName& table() const { return pair_.target.name; }

  bool includes(const Item& item, bool reflected, const Item* counterpart) const {
    if (item.index != nullptr) return comparison_.filter.includes(table(), *item.index, reflected, nullptr);
    return comparison_.filter.includes(table(), *item.said, reflected,
                                       counterpart == nullptr ? nullptr : counterpart->said);
  }

  // They are made with the column.
  void leave_out_checks_of_added_columns() {
    const auto first = static_cast<std::ptrdiff_t>(pair_.target.constraints.size());
    if (pair_.target_kept.constraints.size() == pair_.target.constraints.size()) return;
    Table added{.name = table()};
    for (const auto& column : pair_.target.columns) {
      if (columns_.added.contains(column.name)) added.columns.push_back(column);
    }
    const auto checks = comparison_.dialect.canonical(added).constraints;
    const auto last = target_.begin() + static_cast<std::ptrdiff_t>(pair_.target_kept.constraints.size());
    const auto kept = std::remove_if(target_.begin() + first, last, [&](const Item& item) {
      return std::ranges::find(checks, item.kept) != checks.end();
    });
    target_.erase(kept, last);
  }

  // A name is one thing among all constraints of a table.
  void match_by_name() {
    std::unordered_map<std::string_view, Item*> by_name;
    for (auto& item : database_) {
      if (!item.name().empty()) by_name.emplace(item.name(), &item);
    }
    for (auto& wanted : target_) {
      const auto found = by_name.find(wanted.name());
      if (wanted.name().empty() || found == by_name.end() || found->second->matched) continue;
      match(*found->second, wanted);
    }
  }

  // Where one side has no name the content says all, and where both have one they are renamed.
  void match_by_content() {
    std::unordered_map<std::size_t, std::vector<Item*>> by_kind;
    for (auto& item : database_) {
      if (!item.matched) by_kind[item.kept.index()].push_back(&item);
    }
    for (auto& wanted : target_) {
      if (wanted.matched) continue;
      const auto kind = by_kind.find(wanted.kept.index());
      if (kind == by_kind.end()) continue;
      const auto found = std::ranges::find_if(kind->second, [&](const Item* item) {
        return !item->matched && same_content(item->kept, wanted.kept);
      });
      if (found != kind->second.end()) match(**found, wanted);
    }
  }

  void match(Item& existing, Item& wanted) {
    const bool is_key = std::holds_alternative<ForeignKeyConstraint>(existing.kept);
    const bool made_again = stands_on(existing.kept, columns_.names, comparison_.dialect) ||
                            (is_key && stands_on(existing.kept, columns_.cast, comparison_.dialect));
    const bool same = same_content(existing.kept, wanted.kept);
    const bool named = !existing.name().empty() && !wanted.name().empty();
    const bool renamed = named && existing.name() != wanted.name();
    existing.matched = true;
    wanted.matched = true;
    if (same && !renamed && !made_again) return;
    if (!includes(existing, true, &wanted) || !includes(wanted, false, &existing)) return;
    if (same && !made_again && comparison_.can.renames_constraints) {
      changes_.make.push_back({RenameConstraint{table(), existing.name(), wanted.name()}});
      return;
    }
    drop(existing);
    make(wanted);
  }

  // Its name may go to one that has none: what is changed keeps the name that was made up for it.
  void drop(const Item& item) {
    if (!wanted_.contains(item.name())) taken_.erase(item.name());
    const auto& constraint = *item.said;
    if (const auto* check = std::get_if<CheckConstraint>(&constraint); check && !check->mysql_column.empty())
      return changes_.lost_column_checks.push_back(check->mysql_column);
    Difference difference{DropConstraint{.table = table(),
                                         .name = name_of(constraint),
                                         .kind = operation::kind_of(constraint),
                                         .existing = constraint}};
    if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) {
      changes_.drop_keys.push_back({key->referred_table, std::move(difference)});
      const auto index = index_made_for(*key, pair_.database_kept);
      if (!index || makes_same(*index, pair_.target_kept)) return;
      const auto* other = find_another_served(*key);
      if (other == nullptr) {
        changes_.drop.push_back({DropIndex{.name = index->name, .table = table(), .existing = *index}});
      } else if (wanted_.contains(index->name)) {
        changes_.drop.push_back(
            {RenameIndex{.name = index->name, .new_name = other->name, .table = table()}});
      }
      return;
    }
    if (const auto* check = std::get_if<CheckConstraint>(&item.kept)) {
      if (auto listed = listed_words(check->condition, comparison_.dialect))
        listed_before_.push_back(std::move(*listed));
    } else {
      changes_.lets_go_of_keys = true;
    }
    changes_.drop.push_back(std::move(difference));
  }

  // The index that the database makes for a foreign key by itself, and leaves there when the key goes.
  std::optional<Index> index_made_for(const ForeignKeyConstraint& key, const Table& kept) const {
    if (!comparison_.can.foreign_keys_need_indexes || key.name.empty() || has_index_over(kept, key.columns) ||
        is_followed_by_another(key, kept))
      return std::nullopt;
    std::vector<IndexElement> elements;
    for (const auto& column : key.columns) elements.emplace_back(column);
    return Index(key.name, std::move(elements));
  }

  // Of keys over the same columns the database keeps the index of the last.
  static bool is_followed_by_another(const ForeignKeyConstraint& key, const Table& kept) {
    bool follows = false;
    for (const auto& constraint : kept.constraints) {
      const auto* other = std::get_if<ForeignKeyConstraint>(&constraint);
      if (other == nullptr || other->columns != key.columns) continue;
      if (follows) return true;
      follows = other->name == key.name;
    }
    return false;
  }

  // A key over the same columns that is there before and behind: it needs the index, whichever of the two
  // that bears the name of. Null where there is none.
  const ForeignKeyConstraint* find_another_served(const ForeignKeyConstraint& key) const {
    for (const auto& constraint : pair_.database_kept.constraints) {
      const auto* other = std::get_if<ForeignKeyConstraint>(&constraint);
      if (other != nullptr && other->columns == key.columns && other->name != key.name &&
          std::ranges::find(pair_.target_kept.constraints, constraint) != pair_.target_kept.constraints.end())
        return other;
    }
    return nullptr;
  }

  // Whether it makes the same index on the other side, for a key that is to do something else: it stays.
  bool makes_same(const Index& index, const Table& kept) const {
    return std::ranges::any_of(kept.constraints, [&](const Constraint& constraint) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      return key != nullptr && key->name == index.name && index_made_for(*key, kept) == index;
    });
  }

  // One that is made by itself needs a name, or nothing could drop it again.
  void make(const Item& item) {
    if (item.index != nullptr) {
      changes_.make.push_back({CreateIndex{table(), *item.index}});
      return;
    }
    auto constraint = *item.said;
    if (name_of(constraint).empty()) {
      auto name = conventional_name(prefix_of(constraint), table(), words_of_name(constraint),
                                    comparison_.name_limit(), taken_);
      constraint = renamed(std::move(constraint), std::move(name));
    }
    Difference difference{AddConstraint{table(), constraint}};
    if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) {
      auto index = index_made_for(*key, pair_.target_kept);
      if (index && !has_plain_index_over(pair_.database_kept, key->columns) &&
          !makes_same(*index, pair_.database_kept) && find_another_served(*key) == nullptr) {
        auto& first = first_over_same_columns(*key, difference);
        auto back = first.downgrade.value_or(operation::reverse(first.operation).operations);
        back.emplace_back(DropIndex{.name = index->name, .table = table(), .existing = *index});
        first.downgrade = std::move(back);
      }
      changes_.make_keys.push_back({key->referred_table, std::move(difference)});
    } else {
      remark_on_words(item, difference);
      changes_.make.push_back(std::move(difference));
    }
  }

  // Of the keys that come, which need one index together, the one that goes last on the way back.
  Difference& first_over_same_columns(const ForeignKeyConstraint& key, Difference& difference) {
    const auto found = std::ranges::find_if(changes_.make_keys, [&](const KeyChange& made) {
      const auto& constraint = std::get<AddConstraint>(made.difference.operation).constraint;
      return std::get<ForeignKeyConstraint>(constraint).columns == key.columns;
    });
    return found == changes_.make_keys.end() ? difference : found->difference;
  }

  // Rows that hold a word which is no longer listed let no such check come.
  void remark_on_words(const Item& item, Difference& difference) const {
    const auto* check = std::get_if<CheckConstraint>(&item.kept);
    const auto listed = check == nullptr ? std::nullopt : listed_words(check->condition, comparison_.dialect);
    if (!listed) return;
    for (const auto& before : listed_before_) {
      const auto lost = words_lost(before, *listed);
      if (lost.empty()) continue;
      difference.remarks.push_back(fmt::format(
          "column '{}.{}' may no longer hold {}: write what rows get that hold it, by an UPDATE before",
          shown(table()), listed->column, core::join(lost, ", ", "'")));
    }
  }

  const TablePair& pair_;
  const Comparison& comparison_;
  const RemadeColumns& columns_;
  TableChanges& changes_;
  Items database_;
  Items target_;
  std::unordered_set<std::string> wanted_;  // names that the target has
  std::unordered_set<std::string> taken_;
  std::vector<ListedWords> listed_before_;  // by checks that go
};

}  // namespace

bool stands_on(const Constraint& constraint, const std::unordered_set<std::string>& columns,
               const dialect::Dialect& dialect) {
  if (columns.empty()) return false;
  const auto any = [&](const Names& names) {
    return std::ranges::any_of(names, [&](const std::string& name) { return columns.contains(name); });
  };
  const auto mentions = [&](const std::string& sql) { return mentions_one_of(columns, sql, dialect); };
  return std::visit(
      core::Overloaded{
          [&](const CheckConstraint& check) { return mentions(check.condition); },
          [&](const ExcludeConstraint& exclude) {
            return mentions(exclude.where) || any(exclude.postgresql_include) ||
                   std::ranges::any_of(exclude.elements, [&](const auto& each) {
                     const auto& element = each.element;
                     return element.is_expression ? mentions(element.value) : columns.contains(element.value);
                   });
          },
          [&](const ForeignKeyConstraint& key) { return any(key.columns); },
          [&](const auto& key) { return any(key.columns) || any(key.index.postgresql_include); }},
      constraint);
}

bool is_compared_as_constraint(const Index& index, const dialect::Capabilities& can) {
  if (can.unique_indexes || !index.options.unique || !index.options.mysql_comment.empty()) return false;
  return std::ranges::all_of(index.elements,
                             [](const auto& element) { return element == IndexElement(element.value); });
}

void compare_constraints(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                         TableChanges& changes) {
  ConstraintComparison(pair, comparison, columns, changes).compare();
}

}  // namespace limbeck::autogenerate

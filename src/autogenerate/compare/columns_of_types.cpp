// SPDX-License-Identifier: MIT
#include "autogenerate/compare/columns_of_types.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "autogenerate/compare/altered_column.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "schema/find_column.hpp"
#include "schema/qualified_name.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;
using operation::DropColumn;
using operation::DropConstraint;
using operation::DropIndex;

using ColumnNames = std::unordered_set<std::string>;

// Whether it is there whatever is made before tables.
bool is_of_the_server(const Type& type) {
  return std::visit(
      core::Overloaded{[](const Enum&) { return false; }, [](const postgresql::Domain&) { return false; },
                       [](const RawType&) { return false; },
                       [](const postgresql::Array& array) { return is_of_the_server(*array.item_type); },
                       [](const auto&) { return true; }},
      type);
}

// What changes the type, and what must give way for that, taken out of what alters the column.
AlterColumn change_of_type(AlterColumn& alter) {
  AlterColumn change{.table = alter.table, .column = alter.column};
  change.existing_type = std::exchange(alter.existing_type, alter.type);
  change.type = std::exchange(alter.type, std::nullopt);
  change.postgresql_using = std::exchange(alter.postgresql_using, "");
  if (alter.nullable == true) {
    change.nullable = std::exchange(alter.nullable, std::nullopt);
    change.existing_nullable = std::exchange(alter.existing_nullable, std::nullopt);
  }
  if (alter.server_default.touched() && alter.existing_server_default.value()) {
    change.server_default = none;
    change.existing_server_default = std::exchange(alter.existing_server_default, none);
    if (!alter.server_default.value()) alter.server_default = alter.existing_server_default = {};
  }
  return change;
}

enum class Taken { dropped, retyped };

class Taking {
 public:
  Taking(Taken taken, const NameSet& types, const std::vector<Table>& tables, const Pairing& pairing,
         std::vector<TableChanges>& changes, const Comparison& comparison)
      : taken_(taken),
        types_(types),
        changes_(changes),
        comparison_(comparison),
        before_(tables_before_renames(tables, pairing)) {
    for (const auto& pair : pairing.pairs) {
      behind_.emplace(pair.target.name, &pair.database);
      targets_.emplace(pair.target.name, &pair.target);
    }
    if (!pairing.removed_go_first) return;
    for (const auto& table : pairing.removed) gone_first_.insert(table.name);
  }

  std::vector<Difference> take() && {
    for (const auto& changes : changes_) look_at(changes);
    if (going_.empty()) return {};
    for (auto& changes : changes_) take_keys(changes);
    for (auto& changes : changes_) {
      if (const auto found = going_.find(changes.table); found != going_.end())
        take_columns(found->second, changes);
    }
    return std::move(steps_);
  }

 private:
  const std::string* name_of_one_that_goes(const Difference& step) const {
    if (taken_ == Taken::retyped) return name_of_one_retyped(step);
    const auto* drop = std::get_if<DropColumn>(&step.operation);
    return drop != nullptr && holds_one_of(types_, drop->existing->type) ? &drop->column : nullptr;
  }

  const std::string* name_of_one_retyped(const Difference& step) const {
    const auto* alter = std::get_if<AlterColumn>(&step.operation);
    const bool leaves = alter != nullptr && alter->type && !alter->computed.touched() &&
                        holds_one_of(types_, *alter->existing_type) && is_of_the_server(*alter->type);
    return leaves ? &alter->column : nullptr;
  }

  void look_at(const TableChanges& changes) {
    for (const auto& step : taken_ == Taken::dropped ? changes.drop_columns : changes.columns) {
      if (const auto* name = name_of_one_that_goes(step)) going_[changes.table].insert(*name);
    }
  }

  bool is_over_one(const TableName& table, const Names& columns) const {
    const auto found = going_.find(table);
    return found != going_.end() &&
           std::ranges::any_of(columns, [&](const auto& name) { return found->second.contains(name); });
  }

  // Those to tables that go first go before these.
  void take_keys(TableChanges& changes) {
    const auto is_over = [&](const KeyChange& change) {
      const auto& drop = std::get<DropConstraint>(change.difference.operation);
      const auto& key = std::get<ForeignKeyConstraint>(*drop.existing);
      if (gone_first_.contains(key.referred_table)) return false;
      return is_over_one(changes.table, key.columns) || is_over_one(key.referred_table, key.referred_columns);
    };
    for (auto& key : core::take_if(changes.drop_keys, is_over)) add(changes.table, key.difference.operation);
  }

  void take_columns(const ColumnNames& columns, TableChanges& changes) {
    changes.lets_go_of_keys = changes.lost_columns_early = true;
    const auto stands_on_one = [&](const Difference& step) {
      if (const auto* index = std::get_if<DropIndex>(&step.operation))
        return stands_on(*index->existing, columns, comparison_.dialect);
      const auto* constraint = std::get_if<DropConstraint>(&step.operation);
      return constraint != nullptr && stands_on(*constraint->existing, columns, comparison_.dialect);
    };
    for (const auto& step : core::take_if(changes.drop, stands_on_one)) add(changes.table, step.operation);
    if (taken_ == Taken::retyped) return change_types(changes);
    for (const auto& step : core::take_if(changes.drop_columns, [&](const Difference& each) {
           return name_of_one_that_goes(each) != nullptr;
         }))
      add(changes.table, step.operation);
  }

  // What else alters the column does so in its turn.
  void change_types(TableChanges& changes) {
    for (auto& step : changes.columns) {
      if (name_of_one_retyped(step) == nullptr) continue;
      auto& alter = std::get<AlterColumn>(step.operation);
      add_change(changes.table, change_of_type(alter));
      step.downgrade.reset();
      step.downgrade_remarks.clear();
      if (alters_nothing(alter)) std::ranges::move(step.remarks, std::back_inserter(steps_.back().remarks));
    }
    std::erase_if(changes.columns, [](const Difference& step) {
      const auto* alter = std::get_if<AlterColumn>(&step.operation);
      return alter != nullptr && alters_nothing(*alter);
    });
  }

  void add_change(const TableName& name, AlterColumn change) {
    const auto& before = *before_.at(name);
    const auto& target = *targets_.at(name);
    const auto& existing = original_of(change.column, before, *behind_.at(name));
    const auto& said = *schema::find_column(target, change.column);
    change.table = before.name;
    change.column = existing.name;
    steps_.push_back(
        with_way_back(std::move(change), {existing, said, existing, said}, {before, target}, comparison_));
  }

  // As it is called before anything is renamed.
  void add(const TableName& name, const operation::Operation& step) {
    const auto& before = *before_.at(name);
    const auto& behind = *behind_.at(name);
    const auto in_old_words = [&](auto op) {
      op.table = before.name;
      op.existing = original_of(op, before, behind);
      if constexpr (std::is_same_v<decltype(op), DropColumn>) op.column = op.existing->name;
      steps_.push_back({std::move(op)});
    };
    std::visit(core::Overloaded{[&](const DropIndex& op) { in_old_words(op); },
                                [&](const DropConstraint& op) { in_old_words(op); },
                                [&](const DropColumn& op) { in_old_words(op); }, [](const auto&) {}},
               step);
  }

  static Index original_of(const DropIndex& op, const Table& before, const Table& behind) {
    const auto place = std::ranges::find(behind.indexes, op.name, &Index::name) - behind.indexes.begin();
    return before.indexes.at(static_cast<std::size_t>(place));
  }
  static Constraint original_of(const DropConstraint& op, const Table& before, const Table& behind) {
    const auto found = std::ranges::find_if(behind.constraints, [&](const Constraint& constraint) {
      return name_of(constraint) == name_of(*op.existing);
    });
    return before.constraints.at(static_cast<std::size_t>(found - behind.constraints.begin()));
  }
  static Column original_of(const DropColumn& op, const Table& before, const Table& behind) {
    return original_of(op.column, before, behind);
  }
  static const Column& original_of(const std::string& column, const Table& before, const Table& behind) {
    const auto place = std::ranges::find(behind.columns, column, &Column::name) - behind.columns.begin();
    return before.columns.at(static_cast<std::size_t>(place));
  }

  Taken taken_;
  const NameSet& types_;
  std::vector<TableChanges>& changes_;
  const Comparison& comparison_;
  ByName<const Table*> before_;
  ByName<const Table*> behind_;
  ByName<const Table*> targets_;
  NameSet gone_first_;
  ByName<ColumnNames> going_;
  std::vector<Difference> steps_;
};

}  // namespace

bool holds_one_of(const NameSet& types, const Type& type) {
  return std::visit(
      core::Overloaded{[&](const Enum& words) {
                         return types.contains({words.options.name, words.options.schema});
                       },
                       [&](const postgresql::Array& array) { return holds_one_of(types, *array.item_type); },
                       [&](const postgresql::Domain& domain) {
                         return types.contains({domain.name, domain.options.schema}) ||
                                holds_one_of(types, *domain.data_type);
                       },
                       [&](const RawType& raw) {
                         const auto [name, schema] = schema::qualified_name(raw.sql);
                         return types.contains({sql::unquoted(name), sql::unquoted(schema)});
                       },
                       [](const auto&) { return false; }},
      type);
}

bool any_holds_one_of(const NameSet& types, const std::vector<Table>& tables) {
  return std::ranges::any_of(tables, [&](const Table& table) {
    return std::ranges::any_of(table.columns,
                               [&](const Column& column) { return holds_one_of(types, column.type); });
  });
}

std::vector<Difference> take_columns(const NameSet& types, const std::vector<Table>& tables,
                                     const Pairing& pairing, std::vector<TableChanges>& changes,
                                     const Comparison& comparison) {
  return Taking(Taken::dropped, types, tables, pairing, changes, comparison).take();
}

std::vector<Difference> retype_columns(const NameSet& types, const std::vector<Table>& tables,
                                       const Pairing& pairing, std::vector<TableChanges>& changes,
                                       const Comparison& comparison) {
  return Taking(Taken::retyped, types, tables, pairing, changes, comparison).take();
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/filled_column.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "operation/named_types.hpp"
#include "operation/reverse.hpp"
#include "sql/identifier.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddColumn;
using operation::AlterColumn;
using operation::DropColumn;

class ColumnComparison {
 public:
  ColumnComparison(const TablePair& pair, const Comparison& comparison, TableChanges& changes)
      : pair_(pair), comparison_(comparison), changes_(changes) {}

  RemadeColumns compare() {
    std::unordered_map<std::string, std::size_t> database;
    for (std::size_t i = 0; i < pair_.database.columns.size(); ++i)
      database.emplace(key_of(pair_.database.columns[i].name), i);
    std::unordered_set<std::string> wanted;
    for (std::size_t i = 0; i < pair_.target.columns.size(); ++i) {
      const auto& column = pair_.target.columns[i];
      wanted.insert(key_of(column.name));
      const auto found = database.find(key_of(column.name));
      const auto* existing = found == database.end() ? nullptr : &pair_.database.columns[found->second];
      if (!includes(column, false, existing)) {
        if (existing == nullptr) columns_.left_out.insert(column.name);
        continue;
      }
      if (existing == nullptr) {
        add(column, i);
      } else if (includes(*existing, true, &column)) {
        alter(found->second, i);
      }
    }
    for (const auto& column : pair_.database.columns) {
      if (!wanted.contains(key_of(column.name)) && includes(column, true, nullptr)) drop(column);
    }
    clear_the_way();
    order_drops();
    auto& columns = changes_.columns;
    columns.insert(columns.begin(), std::move_iterator(keeping_.begin()), std::move_iterator(keeping_.end()));
    columns.insert(columns.begin(), std::move_iterator(in_the_way_.rbegin()),
                   std::move_iterator(in_the_way_.rend()));
    suggest_renames();
    return std::move(columns_);
  }

 private:
  const TableName& table() const { return pair_.target.name; }

  std::string key_of(const std::string& name) const {
    return comparison_.can.column_names_have_case ? name : core::to_lower(name);
  }

  bool includes(const Column& column, bool reflected, const Column* counterpart) const {
    return comparison_.filter.includes(table(), column, reflected, counterpart);
  }

  Column as_made(const Column& column) const { return autogenerate::as_made(column, comparison_.can); }

  // Where no key makes it count up, which may come later, it says so.
  Column as_made(const Column& column, const Table& table) const {
    auto made = as_made(column);
    const bool says_so = comparison_.can.alters_autoincrement && !comparison_.can.counting_needs_key;
    if (says_so && dialect::counts_up(table, column)) made.options.autoincrement = true;
    return made;
  }

  void add(const Column& said, std::size_t place) {
    columns_.added.insert(said.name);
    added_.push_back(place);
    if (!needs_value(pair_.target, said)) {
      changes_.columns.push_back({AddColumn{table(), as_made(said, pair_.target)}});
      return;
    }
    auto steps = filled_column(table(), as_made(said), comparison_);
    changes_.columns.push_back({std::move(steps.add)});
    add_without_way_back(std::move(steps.fill));
    add_without_way_back(std::move(steps.forbid_null));
  }

  void add_without_way_back(operation::Operation step) {
    changes_.columns.push_back({std::move(step), {}, std::vector<operation::Operation>()});
  }

  void add_without_way_back(Fill fill) {
    add_without_way_back(std::move(fill.step));
    if (!fill.remark.empty()) changes_.columns.back().remarks.push_back(std::move(fill.remark));
  }

  // Before all that changes the table, which a batch does at once.
  void fill_first(Fill fill) {
    add_without_way_back(std::move(fill));
    auto& steps = changes_.columns;
    std::rotate(steps.begin(), steps.end() - 1, steps.end());
  }

  void drop(const Column& column) {
    columns_.removed.insert(column.name);
    removed_.push_back(&column);
    changes_.lets_go_of_keys = true;
    changes_.drop_columns.push_back(removal_of(column, as_made(column, pair_.database)));
  }

  // Rows that are there by the time that it comes back need a value.
  Difference removal_of(const Column& column, Column made) const {
    Difference difference{DropColumn{.table = table(), .column = column.name, .existing = std::move(made)}};
    if (needs_value(pair_.database, column)) {
      auto steps = filled_column(table(), as_made(column), comparison_);
      difference.downgrade = {std::move(steps.add), std::move(steps.fill.step), std::move(steps.forbid_null)};
      difference.downgrade_remarks = {std::move(steps.fill.remark)};
    }
    return difference;
  }

  // The database makes its values, or none can become those of the other type.
  void make_again(const Column& existing, const Column& said) {
    held_.push_back(core::to_lower(existing.name));
    columns_.names.insert(said.name);
    changes_.lets_go_of_keys = true;
    auto& steps = changes_.drop_columns;
    steps.push_back(removal_of(existing, as_made(existing)));
    if (!needs_value(pair_.target, said)) {
      steps.push_back({AddColumn{table(), as_made(said)}});
      return;
    }
    auto filled = filled_column(table(), as_made(said), comparison_);
    const std::vector<operation::Operation> nothing;
    steps.push_back({std::move(filled.add)});
    steps.push_back({std::move(filled.fill.step), {std::move(filled.fill.remark)}, nothing});
    steps.push_back({std::move(filled.forbid_null), {}, nothing});
  }

  // What was computed is kept where the column is a plain one again, so that nothing else lacks its values.
  void keep_on_the_way_back(const ColumnPair& column) {
    if (column.old.options.computed || !becomes_by_itself(column.said, column.existing)) return;
    const TablePair way_back{pair_.target, pair_.database, pair_.target_kept, pair_.database_kept};
    std::vector<std::string> nothing_new;
    auto back = alteration_of({column.said, column.existing, column.wanted, column.old}, way_back,
                              comparison_, nothing_new);
    if (!back) return;
    auto& steps = changes_.drop_columns;
    auto& drop = steps.at(steps.size() - 2);
    drop.downgrade.emplace();
    drop.downgrade_remarks.clear();
    auto& downgrade = steps.back().downgrade.emplace();
    if (is_kept_nowhere(column.wanted.options)) downgrade = keep_values(column.said, *back);
    std::optional<FilledAlteration> filled;
    if (back->nullable && must_be_filled(column.wanted, column.old, column.existing, pair_.database))
      filled = fill_beside(*back, column.existing, comparison_);
    downgrade.emplace_back(*std::move(back));
    if (!filled) return;
    downgrade.push_back(std::move(filled->fill.step));
    downgrade.emplace_back(*std::move(filled->forbid_null));
    if (!filled->fill.remark.empty())
      steps.back().downgrade_remarks.push_back(std::move(filled->fill.remark));
  }

  // A column is not made again, nor is its type changed everywhere, under those that are computed from it:
  // they go before, and come again. These may be computed from each other in their order.
  void clear_the_way() {
    for (const auto& column : pair_.database.columns) {
      if (!column.options.computed || kept_.contains(column.name) || !mentions_held(column)) continue;
      const auto is_its_drop = [&](const Difference& difference) {
        const auto* drop = std::get_if<DropColumn>(&difference.operation);
        return drop != nullptr && drop->column == column.name;
      };
      auto& drops = changes_.drop_columns;
      if (std::ranges::none_of(drops, is_its_drop)) make_again_as_wanted(column);
      const auto found = std::ranges::find_if(drops, is_its_drop);
      if (found == drops.end()) continue;
      in_the_way_.push_back(std::move(*found));
      drops.erase(found);
    }
  }

  bool mentions_held(const Column& column) const {
    if (held_.empty()) return false;
    const auto mentioned = words_in(column.options.computed->sqltext, comparison_.dialect);
    return std::ranges::any_of(held_, [&](const auto& name) { return mentioned.contains(name); });
  }

  void make_again_as_wanted(const Column& existing) {
    const auto wanted = std::ranges::find_if(pair_.target.columns, [&](const Column& column) {
      return key_of(column.name) == key_of(existing.name);
    });
    if (wanted == pair_.target.columns.end() || !includes(existing, true, &*wanted)) return;
    std::erase_if(changes_.columns, [&](const Difference& difference) {
      const auto* alter = std::get_if<AlterColumn>(&difference.operation);
      return alter != nullptr && alter->column == existing.name;
    });
    make_again(existing, *wanted);
  }

  // A column goes behind those that are computed from it, which may be computed from each other in their
  // order, and those that are made again come when all that goes is gone. Backwards, so that the way back
  // brings them in their order.
  void order_drops() {
    const auto stage = [](const Difference& difference) {
      const auto* drop = std::get_if<DropColumn>(&difference.operation);
      if (drop == nullptr) return 2;
      return drop->existing->options.computed ? 0 : 1;
    };
    auto& drops = changes_.drop_columns;
    std::ranges::stable_sort(drops, {}, stage);
    const auto last_computed = std::ranges::upper_bound(drops, 0, {}, stage);
    std::reverse(drops.begin(), last_computed);
    std::reverse(last_computed, std::ranges::upper_bound(drops, 1, {}, stage));
  }

  bool must_be_made_again(const ColumnPair& column) const {
    const auto& old = column.old.options.computed;
    const auto& wanted = column.wanted.options.computed;
    if (old == wanted) return false;
    // What was computed is kept where it becomes the other type by itself.
    if (!wanted) return !becomes_by_itself(column.existing, column.said);
    return !old || old->persisted != wanted->persisted || !comparison_.can.alters_computed;
  }

  bool becomes_by_itself(const Column& column, const Column& other) const {
    return comparison_.dialect.implied_using(column, other.type).empty();
  }

  // What is computed takes no value before it is a plain column, and a batch makes that at once.
  bool must_be_filled(const Column& before, const Column& after, const Column& said,
                      const Table& said_in) const {
    const bool takes_no_value = before.options.computed && !comparison_.can.alters_in_place;
    return !takes_no_value && loses_null(before, after, said, said_in);
  }

  // A batch makes the table anew, and the column with it.
  bool is_kept_nowhere(const ColumnOptions& options) const {
    return comparison_.can.alters_in_place && options.computed && options.computed->persisted == false;
  }

  // Only values that are kept can become the column's own.
  std::vector<operation::Operation> keep_values(const Column& computed, AlterColumn& op) const {
    auto kept = as_made(computed);
    kept.options.computed->persisted = true;
    op.existing_computed = *kept.options.computed;
    return {DropColumn{.table = table(), .column = computed.name, .existing = as_made(computed)},
            AddColumn{table(), std::move(kept)}};
  }

  void alter(std::size_t database, std::size_t target) {
    const ColumnPair column{pair_.database.columns[database], pair_.target.columns[target],
                            pair_.database_kept.columns[database], pair_.target_kept.columns[target]};
    const auto& [existing, said, old, wanted] = column;
    if (must_be_made_again(column)) {
      make_again(existing, said);
      return keep_on_the_way_back(column);
    }
    const auto first = static_cast<std::ptrdiff_t>(changes_.columns.size());

    auto op = alteration_of(column, pair_, comparison_, changes_.remarks);
    if (!op) return;
    if (op->type) change_type(column);
    const bool was_kept_nowhere = is_kept_nowhere(old.options) && !wanted.options.computed;
    if (was_kept_nowhere) {
      for (auto& step : keep_values(existing, *op)) add_without_way_back(std::move(step));
    }
    const bool computed_before =
        op->computed.touched() && (was_kept_nowhere || !comparison_.can.alters_computed);
    std::optional<FilledAlteration> filled;
    if (op->nullable && must_be_filled(old, wanted, said, pair_.target))
      filled = fill_beside(*op, said, comparison_);
    if (filled && !filled->forbid_null) fill_first(std::move(filled->fill));
    auto difference = with_way_back(std::move(*op), column, pair_, comparison_);
    // A column that holds values of its own by now becomes a computed one again only as a new one, and what
    // stands on it comes again with it.
    if (computed_before) {
      held_.push_back(core::to_lower(existing.name));
      columns_.names.insert(existing.name);
      changes_.lets_go_of_keys = true;
      difference.downgrade = {DropColumn{.table = table(), .column = said.name, .existing = as_made(said)},
                              AddColumn{table(), as_made(existing)}};
    }
    changes_.columns.push_back(std::move(difference));
    if (filled && filled->forbid_null) {
      add_without_way_back(std::move(filled->fill));
      changes_.columns.push_back({*std::move(filled->forbid_null)});
    }
    if (old.options.computed && !wanted.options.computed) keep_first(existing, first);
  }

  // A column that keeps what was computed is its own before what that was computed from changes, which may be
  // another such column before it.
  void keep_first(const Column& column, std::ptrdiff_t first_step) {
    auto& steps = changes_.columns;
    kept_.insert(column.name);
    keeping_.insert(keeping_.begin(), std::move_iterator(steps.begin() + first_step),
                    std::move_iterator(steps.end()));
    steps.erase(steps.begin() + first_step, steps.end());
  }

  void change_type(const ColumnPair& column) {
    if (comparison_.can.views_pin_columns) held_.push_back(core::to_lower(column.existing.name));
    if (!needs_cast(column, comparison_.dialect)) return;
    // A foreign key compares no such values with each other.
    columns_.cast.insert(column.said.name);
    changes_.lets_go_of_keys = true;
  }

  // One column goes and one of the same kind comes: that may be one under two names.
  void suggest_renames() {
    std::vector<bool> taken(added_.size());
    std::size_t free = added_.size();
    for (const auto* column : removed_) {
      if (free == 0) return;
      const auto place = static_cast<std::size_t>(column - pair_.database.columns.data());
      const auto& old = pair_.database_kept.columns[place];
      for (std::size_t i = 0; i < added_.size(); ++i) {
        const auto& wanted = pair_.target_kept.columns[added_[i]];
        if (taken[i] || !same_type(old.type, wanted.type, comparison_.can)) continue;
        taken[i] = true;
        --free;
        changes_.possible_renames.push_back(
            {fmt::format("{}.{}", shown(table()), column->name), wanted.name});
        break;
      }
    }
  }

  const TablePair& pair_;
  const Comparison& comparison_;
  TableChanges& changes_;
  RemadeColumns columns_;
  std::vector<std::size_t> added_;
  std::vector<const Column*> removed_;
  std::vector<std::string> held_;       // by what is computed from them, as SQL mentions them
  std::vector<Difference> in_the_way_;  // drops of what is computed from these
  std::vector<Difference> keeping_;     // steps of columns that become plain ones
  std::unordered_set<std::string> kept_;
};

}  // namespace

RemadeColumns compare_columns(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  return ColumnComparison(pair, comparison, changes).compare();
}

Table with_types_there(Table table) {
  for (auto& column : table.columns) column.type = operation::with_made_types(column.type, {});
  return table;
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include "autogenerate/compare/arrange.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/free_names.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/need_order.hpp"
#include "autogenerate/compare/order.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "autogenerate/compare/shared_sequences.hpp"
#include "core/sequence.hpp"
#include "operation/creation.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddConstraint;
using operation::AlterTable;
using operation::CreateIndex;
using operation::CreateTable;
using operation::DropTable;

void append(std::vector<Difference>& steps, std::vector<Difference>&& more) {
  std::ranges::move(more, std::back_inserter(steps));
}

// Names that many databases want to be unique beyond their table.
template <class Each>
void for_each_name(const Table& table, const Each& each) {
  for (const auto& index : table.indexes) each(index.name);
  for (const auto& constraint : table.constraints) {
    if (!name_of(constraint).empty()) each(name_of(constraint));
  }
}

// With all that stands before it, as the old name has it.
std::string whole_new_name(const PossibleRename& rename) {
  return rename.from.substr(0, rename.from.rfind('.') + 1) + rename.to;
}

struct RenameWords {
  std::string_view kind;
  std::string_view likeness;
  std::string_view made;
  std::string_view lost;
};
constexpr RenameWords for_table{"table", "with the same columns", "created", "rows"};
constexpr RenameWords for_column{"column", "of the same type", "added", "values"};

// As a shell reads it as one word.
std::string shell_word(const std::string& text) {
  constexpr std::string_view special = " \t\n'\"\\$`&|;<>()*?[]{}!#~";
  if (text.find_first_of(special) == std::string::npos) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted + '\'';
}

std::string remark_on(const PossibleRename& rename, const RenameWords& words) {
  return fmt::format(
      "{} '{}' is dropped and '{}', {}, is {}, which loses its {}; if it is a rename, say so with --rename {}",
      words.kind, rename.from, whole_new_name(rename), words.likeness, words.made, words.lost,
      shell_word(fmt::format("{}:{}", rename.from, rename.to)));
}

// That is not divided any more before its keys change.
bool alters_table(const Difference& step) {
  return std::holds_alternative<AlterTable>(step.operation);
}

class Arranger {
 public:
  Arranger(Pairing pairing, std::vector<TableChanges> changed, LiftedKeys lifted, ObjectChanges objects,
           const Comparison& comparison)
      : pairing_(std::move(pairing)),
        changed_(std::move(changed)),
        lifted_(std::move(lifted)),
        objects_(std::move(objects)),
        comparison_(comparison) {
    for (const auto& table : pairing_.removed) removed_.insert(table.name);
    shared_ = tables_that_shared(pairing_, changed_, comparison_.dialect);
    sequences_to_come_ = sequences_to_come(pairing_, changed_, comparison_.dialect);
    put_in_order();
  }

  Differences arrange() {
    auto& steps = result_.steps;
    make_late(pairing_, changed_, comparison_.dialect, objects_);
    std::vector<Difference> going = drop_tables();
    const bool early = names_collide();
    append(steps, std::move(objects_.first));
    if (pairing_.removed_go_first || other_kinds_take_names_of_tables()) {
      drop_keys_in_the_way(true);
      append(steps, std::exchange(going, {}));
    }
    const auto begin = static_cast<std::ptrdiff_t>(steps.size());
    append(steps, std::move(objects_.before));
    append(steps, std::move(pairing_.renames));
    drop_keys_in_the_way(early);
    append(steps, std::move(lifted_.drop));
    if (early) append(steps, std::exchange(going, {}));
    drop_what_is_in_the_way();
    append(steps, free_own_sequences(pairing_, changed_, comparison_));
    std::vector<Difference> deferred = create_tables();
    put_in_order_of_need(begin);
    auto unlogged = take_unlogged();
    for (auto& changes : changed_) change(changes, deferred);
    append(steps, std::move(deferred));
    append(steps, std::move(lifted_.make));
    append(steps, std::move(pairing_.released_keys));
    append(steps, std::move(unlogged));
    drop_what_goes(std::move(going));
    collect_remarks();
    result_.trusts_functions = comparison_.can.trusts_functions;
    return std::move(result_);
  }

 private:
  // What is made before tables may need some of these.
  void put_in_order_of_need(std::ptrdiff_t begin) {
    if (!comparison_.can.named_types) return;
    auto& steps = result_.steps;
    std::vector<Difference> made(std::make_move_iterator(steps.begin() + begin),
                                 std::make_move_iterator(steps.end()));
    steps.erase(steps.begin() + begin, steps.end());
    append(steps, in_order_of_need(std::move(made), comparison_.dialect));
  }

  // Tables, and what they needed behind all that comes in its place, but for what needed them.
  void drop_what_goes(std::vector<Difference> tables) {
    append(tables, std::move(objects_.last));
    if (comparison_.can.named_types) tables = in_order_of_release(std::move(tables), comparison_.dialect);
    const auto is_table = [](const Difference& step) {
      return std::holds_alternative<DropTable>(step.operation);
    };
    const auto last_table = std::find_if(tables.rbegin(), tables.rend(), is_table).base();
    std::vector<Difference> last(std::make_move_iterator(last_table), std::make_move_iterator(tables.end()));
    tables.erase(last_table, tables.end());
    append(result_.steps, std::move(tables));
    append(result_.steps, core::take_if(objects_.after, makes_or_alters_sequence));
    append(result_.steps, std::move(pairing_.sequence_renames));
    append(result_.steps, std::move(objects_.after));
    append(result_.steps, std::move(last));
  }

  // Views and functions may call it by the name that it gets.
  static bool makes_or_alters_sequence(const Difference& step) {
    return std::holds_alternative<operation::CreateSequence>(step.operation) ||
           std::holds_alternative<operation::AlterSequence>(step.operation);
  }

  // Changed tables each behind those that it refers to, has its columns of or counts by, as the target has
  // it.
  void put_in_order() {
    ByName<const Table*> targets;
    for (const auto& pair : pairing_.pairs) targets.emplace(pair.target.name, &pair.target);
    std::vector<Table> tables;
    for (const auto& changes : changed_) {
      const auto& target = *targets.at(changes.table);
      Table table{.name = changes.table, .constraints = target.constraints};
      table.options.postgresql_inherits = with_tables_counted_by(target);
      tables.push_back(std::move(table));
    }
    for (const auto& table : in_order_of_keys(std::move(tables), true).tables)
      place_.emplace(table.name, place_.size());
    std::ranges::sort(changed_, {}, [&](const TableChanges& changes) { return place_.at(changes.table); });
  }

  // The names of its parents, and of the tables that change before for the sake of sequences.
  Names with_tables_counted_by(const Table& target) const {
    const auto& parents = target.options.postgresql_inherits;
    const auto shared = shared_.find(target.name);
    if (sequences_to_come_.empty() && shared == shared_.end()) return parents;
    std::vector<std::string> names(parents.begin(), parents.end());
    for (const auto& column : target.columns) {
      if (const auto* table = table_counted_by(column)) names.push_back(shown(*table));
    }
    if (shared != shared_.end()) std::ranges::transform(shared->second, std::back_inserter(names), shown);
    return Names(std::move(names));
  }

  // The table with whose changes the sequence comes that gives the column its default; null where none does.
  const TableName* table_counted_by(const Column& column) const {
    const auto sequence = sequence_behind(column);
    const auto found = sequence ? sequences_to_come_.find(*sequence) : sequences_to_come_.end();
    return found == sequences_to_come_.end() ? nullptr : &found->second;
  }

  // A foreign key goes first where the table goes, or the key, that it refers to.
  void drop_keys_in_the_way(bool tables_go_early) {
    NameSet letting_go;
    for (const auto& changes : changed_) {
      if (changes.lets_go_of_keys) letting_go.insert(changes.table);
    }
    for (auto& changes : changed_) {
      const auto in_the_way = [&](const KeyChange& key) {
        if (key.referred_table == changes.table) return false;
        return letting_go.contains(key.referred_table) ||
               (tables_go_early && removed_.contains(key.referred_table));
      };
      for (auto& key : core::take_if(changes.drop_keys, in_the_way))
        result_.steps.push_back(std::move(key.difference));
    }
  }

  std::vector<Difference> create_tables() {
    std::vector<Difference> deferred;
    auto ordered = in_order_of_keys(std::move(pairing_.added), comparison_.can.foreign_keys_may_dangle);
    for (auto& table : ordered.tables) {
      hold_back_keys_to_changed_tables(table, ordered.deferred);
      hold_back_defaults(table, deferred);
      clear_renames(table);
      result_.steps.push_back(
          {CreateTable{comparison_.can.named_types ? with_types_there(std::move(table)) : std::move(table)}});
    }
    std::unordered_set<std::string> taken;
    for (auto& [table, key] : ordered.deferred) {
      if (key.name.empty()) {
        std::vector<std::string> words(key.columns.begin(), key.columns.end());
        words.push_back(key.referred_table.name);
        key.name = conventional_name("fk", table, words, comparison_.name_limit(), taken);
      }
      deferred.push_back({AddConstraint{table, std::move(key)}});
    }
    return deferred;
  }

  static void clear_renames(Table& table) {
    table.renamed_from.clear();
    for (auto& column : table.columns) column.options.renamed_from.clear();
  }

  // What such a key refers to may only come with the changes.
  void hold_back_keys_to_changed_tables(Table& table, std::vector<DeferredKey>& deferred) const {
    if (comparison_.can.foreign_keys_may_dangle) return;
    const auto kept = deferred.size();
    std::erase_if(table.constraints, [&](const Constraint& constraint) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      const auto found = key == nullptr ? place_.end() : place_.find(key->referred_table);
      if (found == place_.end()) return false;
      const auto& changes = changed_[found->second];
      const bool is_joined = std::ranges::any_of(changes.drop, alters_table);
      if (changes.columns.empty() && changes.make.empty() && !is_joined) return false;
      deferred.push_back({table.name, *key});
      return true;
    });
    for (auto i = kept; i < deferred.size(); ++i) keep_from_counting(table, deferred[i].key);
  }

  // What such a default counts by only comes with the changes.
  void hold_back_defaults(Table& table, std::vector<Difference>& deferred) const {
    for (auto& column : table.columns) {
      if (table_counted_by(column) == nullptr) continue;
      operation::AlterColumn op{.table = table.name, .column = column.name};
      op.existing_type = column.type;
      op.server_default = *column.options.server_default;
      op.existing_server_default = none;
      take_default(table, column);
      deferred.push_back({std::move(op)});
    }
  }

  void change(TableChanges& changes, std::vector<Difference>& deferred) {
    auto& steps = result_.steps;
    for (auto& key : changes.drop_keys) steps.push_back(std::move(key.difference));
    append(steps, std::move(changes.drop));
    append(steps, std::move(changes.columns));
    append(steps, std::move(changes.drop_columns));
    append(steps, std::move(changes.make));
    append(steps, std::move(changes.drop_late));
    append(steps, std::move(changes.start_counting));
    for (auto& key : changes.make_keys) {
      const auto referred = place_.find(key.referred_table);
      const bool waits = referred != place_.end() && referred->second > place_.at(changes.table);
      (waits ? deferred : steps).push_back(std::move(key.difference));
    }
  }

  // Backwards through their keys. A table that the target does not know may only have been forgotten.
  std::vector<Difference> drop_tables() {
    std::vector<Difference> steps;
    auto ordered = in_order_of_keys(pairing_.removed, comparison_.can.foreign_keys_may_dangle);
    for (const auto& [table, key] : ordered.deferred) steps.push_back({operation::removal_of(table, key)});
    for (auto& table : ordered.tables) drop_keys_to_changed_tables(table);
    std::ranges::reverse(ordered.tables);
    for (auto& table : ordered.tables) {
      Difference difference{DropTable{.table = table.name, .existing = with_types_there(table)}};
      if (!comparison_.options.target_is_complete) {
        difference.remarks.push_back(fmt::format(
            "the target does not have table '{}': is a model missing from schema_of?", shown(table.name)));
      }
      if (const auto found = pairing_.partitions.find(table.name); found != pairing_.partitions.end())
        bring_back_parts(difference, found->second);
      steps.push_back(std::move(difference));
    }
    return steps;
  }

  // They go with their table.
  static void bring_back_parts(Difference& difference, const std::vector<Partition>& partitions) {
    auto back = operation::reverse(difference.operation).operations;
    for (const auto& partition : partitions)
      std::ranges::move(operation::creations_of(partition), std::back_inserter(back));
    difference.downgrade = std::move(back);
  }

  // A table that goes last must not hold on to a key that goes before.
  void drop_keys_to_changed_tables(Table& table) {
    if (comparison_.can.foreign_keys_may_dangle) return;
    std::vector<ForeignKeyConstraint> dropped;
    std::erase_if(table.constraints, [&](const Constraint& constraint) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      const auto found = key == nullptr ? place_.end() : place_.find(key->referred_table);
      if (found == place_.end() || !changed_[found->second].lets_go_of_keys) return false;
      result_.steps.push_back({operation::removal_of(table.name, *key)});
      dropped.push_back(*key);
      return true;
    });
    for (const auto& key : dropped) keep_from_counting(table, key);
  }

  // Tables that become unlogged, backwards through their keys, which refer to none from one that is logged.
  std::vector<Difference> take_unlogged() {
    std::vector<Difference> steps;
    for (auto& changes : core::reversed(changed_)) {
      append(steps, core::take_if(changes.columns, [](const Difference& step) {
               const auto* alter = std::get_if<operation::AlterTable>(&step.operation);
               return alter != nullptr && alter->changes.postgresql_unlogged == true;
             }));
    }
    return steps;
  }

  // An index or a constraint whose name another table is to have goes before that is made, be it the name of
  // a foreign key, and one over columns of a parent before these go, which would take it along.
  void drop_what_is_in_the_way() {
    std::unordered_multimap<std::string, const TableName*> taken;
    for (const auto& table : pairing_.added) {
      // Where foreign keys need indexes, these have names of their own.
      if (!comparison_.can.foreign_keys_need_indexes) taken.emplace(table.name.name, &table.name);
      const auto take = [&](const std::string& name) { taken.emplace(name, &table.name); };
      for_each_name(table, take);
      for_each_sequence_name(table, take);
    }
    for (const auto& [name, table] : sequences_to_come_) taken.emplace(name.name, &table);
    for (const auto& changes : changed_)
      for_each_made_name(changes, [&](const std::string& name) { taken.emplace(name, &changes.table); });
    for (auto& changes : changed_) {
      const auto is_taken = [&](const std::string& name) {
        const auto [first, last] = taken.equal_range(name);
        return std::any_of(first, last, [&](const auto& each) { return *each.second != changes.table; });
      };
      const auto goes_now = [&](const Difference& step) {
        const auto* index = std::get_if<operation::DropIndex>(&step.operation);
        const auto* constraint = std::get_if<operation::DropConstraint>(&step.operation);
        if (index == nullptr && constraint == nullptr) return false;
        return changes.has_parents || is_taken(index != nullptr ? index->name : constraint->name);
      };
      const auto key_goes_now = [&](const KeyChange& key) {
        const auto* drop = std::get_if<operation::DropConstraint>(&key.difference.operation);
        return drop != nullptr && (changes.has_parents || is_taken(drop->name));
      };
      for (auto& key : core::take_if(changes.drop_keys, key_goes_now))
        result_.steps.push_back(std::move(key.difference));
      append(result_.steps, core::take_if(changes.drop, goes_now));
    }
  }

  template <class Each>
  static void for_each_made_name(const TableChanges& changes, const Each& each) {
    for (const auto& key : changes.make_keys) {
      const auto* made = std::get_if<AddConstraint>(&key.difference.operation);
      if (made != nullptr && !name_of(made->constraint).empty()) each(name_of(made->constraint));
    }
    for (const auto& step : changes.make) {
      if (const auto* index = std::get_if<CreateIndex>(&step.operation)) each(index->index.name);
      const auto* made = std::get_if<AddConstraint>(&step.operation);
      if (made != nullptr && !name_of(made->constraint).empty()) each(name_of(made->constraint));
    }
  }

  template <class Each>
  void for_each_sequence_name(const Table& table, const Each& each) const {
    for (const auto& column : table.columns) {
      if (const auto name = comparison_.dialect.sequence_of(table, column)) each(name->name);
    }
  }

  // Sequences, types and virtual tables, which are made before tables.
  bool other_kinds_take_names_of_tables() const {
    if (removed_.empty()) return false;
    return std::ranges::any_of(names_made_by(objects_.before),
                               [&](const TableName& name) { return removed_.contains(name); });
  }

  // Whether what is made bears a name that a table which goes still holds, or has.
  bool names_collide() const {
    std::unordered_set<std::string> held;
    const auto hold = [&](const std::string& name) { held.insert(name); };
    for (const auto& table : pairing_.removed) {
      hold(table.name.name);
      for_each_name(table, hold);
      for_each_sequence_name(table, hold);
    }
    if (held.empty()) return false;
    bool collide = false;
    const auto look = [&](const std::string& name) { collide = collide || held.contains(name); };
    for (const auto& table : pairing_.added) {
      if (!comparison_.can.foreign_keys_need_indexes) look(table.name.name);
      for_each_name(table, look);
      for_each_sequence_name(table, look);
    }
    for (const auto& changes : changed_) for_each_made_name(changes, look);
    for (const auto& [name, table] : sequences_to_come_) look(name.name);
    return collide;
  }

  void collect_remarks() {
    auto& renames = result_.possible_renames;
    renames = std::move(pairing_.possible_renames);
    for (auto& rename : renames) rename.remark = remark_on(rename, for_table);
    for (auto& changes : changed_) {
      std::ranges::move(changes.unmade, std::back_inserter(result_.unmade));
      std::ranges::move(changes.remarks, std::back_inserter(result_.remarks));
      for (auto& rename : changes.possible_renames) {
        rename.remark = remark_on(rename, for_column);
        renames.push_back(std::move(rename));
      }
    }
    std::ranges::move(objects_.unmade, std::back_inserter(result_.unmade));
    std::ranges::move(objects_.remarks, std::back_inserter(result_.remarks));
  }

  Pairing pairing_;
  std::vector<TableChanges> changed_;
  LiftedKeys lifted_;
  ObjectChanges objects_;
  const Comparison& comparison_;
  NameSet removed_;
  ByName<std::size_t> place_;
  ByName<TableName> sequences_to_come_;
  ByName<std::vector<TableName>> shared_;
  Differences result_;
};

}  // namespace

Differences arrange(Pairing pairing, std::vector<TableChanges> changed, LiftedKeys lifted,
                    ObjectChanges objects, const Comparison& comparison) {
  return Arranger(std::move(pairing), std::move(changed), std::move(lifted), std::move(objects), comparison)
      .arrange();
}

}  // namespace limbeck::autogenerate

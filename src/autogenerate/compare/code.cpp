// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <type_traits>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/changed_tables.hpp"
#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/early_release.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

bool alters_columns(const TableChanges& changes) {
  return !changes.drop_columns.empty() || changes.lost_columns_early ||
         std::ranges::any_of(changes.columns, [](const auto& difference) {
           return std::holds_alternative<AlterColumn>(difference.operation);
         });
}

// A function whose call stays as it was takes another body in its place.
bool can_be_replaced(const CodeItem& before, const CodeItem& after) {
  const auto* was = std::get_if<Function>(&before.value);
  const auto* is = std::get_if<Function>(&after.value);
  return was != nullptr && is != nullptr && was->kind == is->kind && was->returns == is->returns;
}

// The value with what its query says in other words, which are the same for the same query.
CodeItem::Value with_query(CodeItem::Value value, const dialect::ViewQuery& query,
                           const dialect::Dialect& dialect) {
  const auto say = [&](auto& view) {
    view.definition = dialect.canonical_sql(query.sql);
    view.columns = query.columns;
  };
  std::visit(core::Overloaded{[&](View& view) { say(view); },
                              [&](MaterializedView& view) {
                                say(view);
                                view.indexes =
                                    dialect.canonical({.name = view.name, .indexes = query.indexes}).indexes;
                              },
                              [&](Policy& policy) {
                                policy.using_ = dialect.canonical_sql(query.sql);
                                policy.with_check.clear();
                              },
                              [](auto&) {}},
             value);
  return value;
}

// What both sides hold of one thing.
struct Sides {
  CodeItem::Value there;
  CodeItem::Value wanted;
};

// What does not say its mode is content with any.
CodeItem::Value with_mode_where_said(CodeItem::Value there, const CodeItem::Value& wanted) {
  const auto forget = [&](auto& code) {
    const auto* other = std::get_if<std::decay_t<decltype(code)>>(&wanted);
    if (other != nullptr && !other->mysql_sql_mode) code.mysql_sql_mode.reset();
  };
  if (auto* function = std::get_if<Function>(&there)) forget(*function);
  if (auto* trigger = std::get_if<Trigger>(&there)) forget(*trigger);
  return there;
}

bool differ_in_indexes_alone(const Sides& sides) {
  const auto* there = std::get_if<MaterializedView>(&sides.there);
  const auto* wanted = std::get_if<MaterializedView>(&sides.wanted);
  if (there == nullptr || wanted == nullptr) return false;
  auto changed = *there;
  changed.indexes = wanted->indexes;
  return changed == *wanted;
}

// "st" of "s.st", "st on t" and "st(integer)".
std::string own_name(const OtherObject& object) {
  const auto whole = object.name.substr(0, std::min(object.name.find(" on "), object.name.find('(')));
  return mentioned_name(whole.substr(whole.rfind('.') + 1));
}

Operation as_replacement(Operation make) {
  std::get<CreateFunction>(make).or_replace = true;
  return make;
}

class CodeComparison {
 public:
  CodeComparison(const Schema& database, const Schema& target, Pairing& pairing,
                 std::vector<TableChanges>& table_changes, const Comparison& comparison,
                 ObjectChanges& changes)
      : comparison_(comparison),
        database_schema_(database),
        domains_wanted_(target.domains),
        pairing_(pairing),
        table_changes_(table_changes),
        changed_tables_(changed_tables(database, pairing, table_changes, changes.before)),
        there_(code_items(database, comparison.dialect, new_names_of(changed_tables_))),
        wanted_(code_items(target, comparison.dialect)),
        tables_before_(called_by(database.tables, database.domains, there_, comparison.dialect)),
        tables_after_(called_by(target.tables, target.domains, wanted_, comparison.dialect)),
        rows_before_(raw_types_of(database.tables, comparison.dialect)),
        rows_after_(raw_types_of(target.tables, comparison.dialect)),
        changes_(changes) {
    for (const auto& item : wanted_) target_.emplace(item.key, &item);
    for (const auto& item : there_) database_.emplace(item.key, &item);
  }

  void compare(const Schema& target) {
    for (const auto& table : table_changes_) note_parts_that_go(table);
    for (const auto& step : changes_.before) {
      note_part_that_goes(step.operation);
      if (!step.downgrade) continue;
      for (const auto& back : *step.downgrade) note_part_that_goes(back);
    }
    if (comparison_.can.views_pin_columns) {
      for (const auto& table : table_changes_) {
        if (alters_columns(table)) leaving_.insert(mention_of(table.table));
      }
      look_at_names(target);
    }
    ask_the_server();
    for (const auto& item : there_) look_at(item);
    drop_all();
    std::ranges::move(dropped_indexes_, std::back_inserter(changes_.first));
    for (const auto& item : wanted_) {
      if (is_view(item) && is_new(item)) made_views_.insert(item.name);
    }
    for (const auto& item : wanted_) {
      if (is_new(item)) make(item);
    }
    std::ranges::move(restored_, std::back_inserter(changes_.before));
    if (comparison_.options.target_is_complete) return;
    for (const auto& item : there_) {
      if (stays_unasked(item)) tell_of_old_names(item);
    }
    for (const auto* item : dropped_) {
      if (target_.contains(item->key)) continue;
      if (is_view(*item)) made_views_.insert(item->name);
      make_again(*item);
    }
  }

 private:
  void note_parts_that_go(const TableChanges& table) {
    for (const auto& key : table.drop_keys) note_part_that_goes(key.difference.operation);
    for (const auto* drops : {&table.drop, &table.drop_late}) {
      for (const auto& drop : *drops) note_part_that_goes(drop.operation);
    }
  }

  void note_part_that_goes(const Operation& operation) {
    const auto note = [&](const std::string& name) { parts_.insert(core::to_lower(name)); };
    if (const auto* index = std::get_if<DropIndex>(&operation)) note(index->name);
    if (const auto* constraint = std::get_if<DropConstraint>(&operation)) note(constraint->name);
    const auto* alter = std::get_if<AlterDomain>(&operation);
    if (alter != nullptr && !alter->drop_constraint.empty()) note(alter->drop_constraint);
  }

  // A view may take the name of a table: what stood on the one is made again on the other.
  void look_at_names(const Schema& target) {
    NameSet views;
    for (const auto& view : target.views) views.insert(view.name);
    for (const auto& view : target.materialized_views) views.insert(view.name);
    const auto leaves = [&](const TableName& name) {
      leaving_.insert(mention_of(name));
      if (!views.contains(name)) return;
      moving_.insert(mention_of(name));
      gone_.insert(mention_of(name));
    };
    for (const auto& table : pairing_.removed) leaves(table.name);
    for (const auto& step : pairing_.renames) {
      if (const auto* rename = std::get_if<RenameTable>(&step.operation)) {
        leaves(rename->table);
        leaving_.insert(core::to_lower(rename->new_name));
      } else if (const auto* alter = std::get_if<AlterColumn>(&step.operation)) {
        leaving_.insert(mention_of(alter->table));
      }
    }
  }

  // Whether it is said of something that goes, and with which it would be gone: a trigger, an index.
  bool goes_along(const CodeItem& item) const {
    const auto* object = std::get_if<OtherObject>(&item.value);
    return object != nullptr && object->stage == ObjectStage::last &&
           (is_of_dropped_column(item, changed_tables_) ||
            std::ranges::any_of(item.mentions,
                                [&](const std::string& name) { return parts_.contains(name); }));
  }

  // Whether what it stands on moves, so that it must be out of the way.
  bool is_in_the_way(const CodeItem& item) const {
    const auto moves = [&](const std::string& name) { return moving_.contains(name); };
    const auto is_gone = [&](const std::string& name) { return gone_.contains(name); };
    return goes_along(item) || moves(item.watched_table) || std::ranges::any_of(item.signature, is_gone) ||
           (item.stands_on_mentions && !is_function_of_tables(item) &&
            (std::ranges::any_of(item.mentions, moves) || holds_column(item)));
  }

  bool holds_column(const CodeItem& item) const {
    return comparison_.can.views_pin_columns &&
           autogenerate::holds_column(item, changed_tables_, comparison_.dialect);
  }

  // It stays with them, whatever its body holds.
  bool is_function_of_tables(const CodeItem& item) const {
    return std::holds_alternative<Function>(item.value) && tables_before_.contains(item.name);
  }

  void look_at(const CodeItem& item) {
    const auto found = target_.find(item.key);
    if (found == target_.end()) {
      if (comparison_.options.target_is_complete || is_in_the_way(item)) take_away(item);
    } else if (const auto sides = sides_of(item, *found->second); sides.there != sides.wanted) {
      if (differ_in_indexes_alone(sides) && !is_in_the_way(item))
        return change_indexes(item, *found->second, sides);
      if (!comparison_.can.replaces_functions || !can_be_replaced(item, *found->second) ||
          stands_between(item, *found->second))
        return take_away(item);
      changes_.after.push_back({as_replacement(found->second->make), {}, {{as_replacement(item.make)}}});
    } else if (is_in_the_way(item)) {
      take_away(item);
    }
  }

  // Whether the function holds what changes before or behind it, so that neither body outlives that. What
  // tables call must stay with them.
  bool stands_between(const CodeItem& there, const CodeItem& wanted) const {
    const auto holds = [&](const CodeItem& item) {
      return item.stands_on_mentions && std::ranges::any_of(item.mentions, [&](const std::string& name) {
               return moving_.contains(name) || leaving_.contains(name);
             });
    };
    return (holds(there) || holds(wanted)) && !is_needed(there, tables_before_, rows_before_) &&
           !is_needed(wanted, tables_after_, rows_after_);
  }

  Sides sides_of(const CodeItem& there, const CodeItem& wanted) const {
    const auto found = in_servers_words_.find(there.key);
    return found == in_servers_words_.end()
               ? Sides{with_mode_where_said(there.value, wanted.value), wanted.value}
               : found->second;
  }

  // Of a materialised view that stays. Each stands at the same place in all lists of its side, and those that
  // go do so first, as their names may be wanted.
  void change_indexes(const CodeItem& there, const CodeItem& wanted, const Sides& sides) {
    const auto& before = std::get<MaterializedView>(sides.there);
    const auto& after = std::get<MaterializedView>(sides.wanted).indexes;
    for (std::size_t i = 0; i < before.indexes.size(); ++i) {
      if (std::ranges::find(after, before.indexes[i]) != after.end()) continue;
      const auto& index = there.query.indexes.at(i);
      parts_.insert(core::to_lower(index.name));
      dropped_indexes_.push_back({DropIndex{.name = index.name, .table = before.name, .existing = index}});
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (std::ranges::find(before.indexes, after[i]) == before.indexes.end())
        changes_.after.push_back({CreateIndex{before.name, wanted.query.indexes.at(i)}});
    }
  }

  // Of queries that differ as text the server may make one and the same.
  void ask_the_server() {
    if (!comparison_.server.normalize_queries) return;
    std::vector<std::pair<const CodeItem*, const CodeItem*>> pairs;
    std::vector<dialect::ViewQuery> queries;
    for (const auto& item : there_) {
      const auto found = target_.find(item.key);
      if (found == target_.end() || item.query.sql.empty() || found->second->value == item.value) continue;
      pairs.emplace_back(&item, found->second);
      queries.insert(queries.end(), {item.query, found->second->query});
    }
    if (queries.empty()) return;
    queries = comparison_.server.normalize_queries(std::move(queries));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto& [there, wanted] = pairs[i];
      const auto& dialect = comparison_.dialect;
      in_servers_words_.emplace(there->key, Sides{with_query(there->value, queries.at(2 * i), dialect),
                                                  with_query(wanted->value, queries.at(2 * i + 1), dialect)});
    }
  }

  void take_away(const CodeItem& item) {
    dropped_.push_back(&item);
    dropped_keys_.insert(item.key);
    if (const auto* trigger = std::get_if<Trigger>(&item.value)) parts_.insert(core::to_lower(trigger->name));
    if (const auto* policy = std::get_if<Policy>(&item.value)) parts_.insert(core::to_lower(policy->name));
    if (const auto* object = std::get_if<OtherObject>(&item.value)) parts_.insert(own_name(*object));
    for (const auto& index : item.query.indexes) parts_.insert(core::to_lower(index.name));
    if (item.name.empty()) return;
    moving_.insert(item.name);
    if (!may_be_called(item)) gone_.insert(item.name);
  }

  static bool is_needed(const CodeItem& item, const MentionedNames& called, const MentionedNames& rows) {
    if (may_be_called(item)) return called.contains(item.name);
    return item.stands_on_mentions && !item.name.empty() && rows.contains(item.name);
  }

  bool is_new(const CodeItem& item) const {
    return !database_.contains(item.key) || dropped_keys_.contains(item.key);
  }

  // What tables call goes behind them, and comes before them.
  void drop_all() {
    std::vector<Difference> late;
    std::vector<const CodeItem*> replaced;
    MentionedNames views;
    for (const auto* item : dropped_) {
      if (is_view(*item)) views.insert(item->name);
    }
    std::unordered_map<std::string, std::vector<Operation>> said;  // of these
    for (const auto* item : core::reversed(dropped_)) {
      if (views.contains(item->said_of)) {
        said[item->said_of].push_back(item->make);
      } else if (!is_needed(*item, tables_before_, rows_before_)) {
        changes_.first.push_back(dropped_with(*item, said[item->name]));
      } else if (const auto* successor = find_successor(*item)) {
        successors_.insert(successor->key);
        replaced.push_back(item);
      } else {
        late.push_back(dropped_with(*item, said[item->name]));
      }
    }
    // Types, extensions and schemas go last of all.
    changes_.last.insert(changes_.last.begin(), late.begin(), late.end());
    if (!replaced.empty()) drop_replaced(replaced);
  }

  static bool is_view(const CodeItem& item) {
    return std::holds_alternative<View>(item.value) || std::holds_alternative<MaterializedView>(item.value);
  }

  // What is said of a view goes with it, and comes back with it.
  static Difference dropped_with(const CodeItem& item, const std::vector<Operation>& said) {
    auto step = item.dropped();
    if (!is_view(item) || said.empty()) return step;
    if (!step.downgrade) step.downgrade = operation::reverse(step.operation).operations;
    step.downgrade->insert(step.downgrade->end(), said.rbegin(), said.rend());
    return step;
  }

  // The function that can only come where this one is gone; null where there is none.
  const CodeItem* find_successor(const CodeItem& item) const {
    const auto* function = std::get_if<Function>(&item.value);
    if (function == nullptr) return nullptr;
    const auto found = std::ranges::find_if(wanted_, [&](const CodeItem& wanted) {
      const auto* other = std::get_if<Function>(&wanted.value);
      return other != nullptr && is_new(wanted) && other->name == function->name;
    });
    return found == wanted_.end() ? nullptr : &*found;
  }

  // Tables do without the functions until the next ones are there.
  void drop_replaced(const std::vector<const CodeItem*>& replaced) {
    MentionedNames names;
    for (const auto* item : replaced) names.insert(item->name);
    const auto is_one_among = [&](const MentionedNames& called) {
      return std::ranges::any_of(names, [&](const auto& name) { return called.contains(name); });
    };
    const auto table_calls_one = [&](const Table& part) {
      return is_one_among(called_by(std::span(&part, 1), {}, {}, comparison_.dialect));
    };
    const auto domain_calls_one = [&](const postgresql::Domain& part) {
      return is_one_among(called_by({}, {part}, {}, comparison_.dialect));
    };
    auto release = release_early(database_schema_, table_calls_one, false, pairing_, table_changes_,
                                 comparison_.dialect);
    auto of_domains = release_domains(database_schema_.domains, domains_wanted_, domain_calls_one, changes_);
    for (auto* some : {&of_domains.restore, &release.restore})
      std::ranges::move(*some, std::back_inserter(restored_));
    std::ranges::move(of_domains.steps, std::back_inserter(release.steps));
    for (const auto* item : replaced) release.steps.push_back(item->dropped());
    // The functions may name values that types lose, and stand under what has gone before for that.
    const auto is_type = [](const Difference& step) {
      return std::holds_alternative<AlterEnum>(step.operation);
    };
    changes_.before.insert(std::ranges::find_if(changes_.before, is_type),
                           std::make_move_iterator(release.steps.begin()),
                           std::make_move_iterator(release.steps.end()));
  }

  void make(const CodeItem& item) {
    const bool early = is_needed(item, tables_after_, rows_after_) || successors_.contains(item.key);
    auto steps = item.made();
    if (made_views_.contains(item.said_of)) steps.front().downgrade.emplace();
    if (is_view(item) && dropped_keys_.contains(item.key)) add_remark_on_loss(item, steps.front());
    std::ranges::move(steps, std::back_inserter(early ? changes_.before : changes_.after));
  }

  void add_remark_on_loss(const CodeItem& view, Difference& step) const {
    if (!comparison_.can.views_pin_columns) return;
    step.remarks.push_back(
        fmt::format("view '{}' is made again: privileges, an owner and comments that other databases alone "
                    "gave it are lost there",
                    view.name));
  }

  bool stays_unasked(const CodeItem& item) const {
    return !target_.contains(item.key) && !dropped_keys_.contains(item.key);
  }

  // Text that is read as it runs follows no name.
  void tell_of_old_names(const CodeItem& item) {
    const bool is_text = std::holds_alternative<Function>(item.value) && !item.stands_on_mentions;
    if (comparison_.can.code_follows_names && !is_text) return;
    std::ranges::move(outdated_names(item, changed_tables_, comparison_.dialect),
                      std::back_inserter(changes_.remarks));
  }

  void make_again(const CodeItem& item) {
    auto steps = item.made();
    auto& remarks = steps.front().remarks;
    if (item.stands_on_mentions) remarks = outdated_names(item, changed_tables_, comparison_.dialect);
    if (remarks.empty() && is_view(item)) add_remark_on_loss(item, steps.front());
    if (made_views_.contains(item.said_of)) steps.front().downgrade.emplace();
    std::ranges::move(steps, std::back_inserter(changes_.after));
  }

  const Comparison& comparison_;
  const Schema& database_schema_;
  const std::vector<postgresql::Domain>& domains_wanted_;
  Pairing& pairing_;
  std::vector<TableChanges>& table_changes_;
  std::vector<ChangedTable> changed_tables_;
  std::vector<CodeItem> there_;
  std::vector<CodeItem> wanted_;
  MentionedNames tables_before_;
  MentionedNames tables_after_;
  MentionedNames rows_before_;  // of views, which may be the types of columns
  MentionedNames rows_after_;
  ObjectChanges& changes_;
  std::unordered_map<std::string_view, const CodeItem*> database_;
  std::unordered_map<std::string_view, const CodeItem*> target_;
  std::vector<const CodeItem*> dropped_;
  std::unordered_map<std::string_view, Sides>
      in_servers_words_;  // by the keys of those that were asked about
  std::unordered_set<std::string_view> dropped_keys_;
  std::unordered_set<std::string_view> successors_;
  std::vector<Difference> restored_;
  std::vector<Difference> dropped_indexes_;  // of materialised views that stay; behind what is said of them
  MentionedNames made_views_;                // as others mention them
  MentionedNames gone_;                      // views that are dropped
  MentionedNames parts_;                     // of tables: triggers, policies, indexes and constraints that go
  MentionedNames moving_;                    // what is dropped, or gives its name to a view
  MentionedNames leaving_;  // tables that go, or get another name, or whose columns do, or change
};

}  // namespace

void compare_code(const Schema& database, const Schema& target, Pairing& pairing,
                  std::vector<TableChanges>& tables, const Comparison& comparison, ObjectChanges& changes) {
  CodeComparison(database, target, pairing, tables, comparison, changes).compare(target);
}

void say_again_of_keys(const LiftedKeys& lifted, const Schema& database, const Schema& target,
                       const Comparison& comparison, ObjectChanges& changes) {
  MentionedNames keys;
  for (const auto& step : lifted.drop) {
    const auto* drop = std::get_if<DropConstraint>(&step.operation);
    if (drop != nullptr) keys.insert(core::to_lower(drop->name));
  }
  if (keys.empty() || database.others.empty()) return;
  std::unordered_set<std::string_view> wanted;
  for (const auto& object : target.others) wanted.insert(object.create);
  for (const auto& item : code_items({.others = database.others}, comparison.dialect)) {
    const auto& create = std::get<Execute>(item.make).sql;
    const bool stays = !comparison.options.target_is_complete || wanted.contains(create);
    const bool is_of_one =
        std::ranges::any_of(item.mentions, [&](const std::string& name) { return keys.contains(name); });
    if (!stays || !is_of_one || !create.starts_with("COMMENT ON CONSTRAINT ")) continue;
    changes.first.push_back(item.dropped());
    std::ranges::move(item.made(), std::back_inserter(changes.after));
  }
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "autogenerate/names.hpp"
#include "autogenerate/object_changes.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

CreateView creation_of(const View& view) {
  return {.view = view.name,
          .definition = view.definition,
          .columns = view.columns,
          .check_option = view.check_option,
          .postgresql_with = view.postgresql_with};
}

CreateMaterializedView creation_of(const MaterializedView& view) {
  return {.view = view.name,
          .definition = view.definition,
          .columns = view.columns,
          .postgresql_using = view.postgresql_using,
          .postgresql_with = view.postgresql_with,
          .postgresql_tablespace = view.postgresql_tablespace};
}

CreateFunction creation_of(const Function& function) {
  return {.kind = function.kind,
          .name = function.name,
          .arguments = function.arguments,
          .returns = function.returns,
          .language = function.language,
          .body = function.body,
          .options = function.options};
}

CreateTrigger creation_of(const Trigger& trigger) {
  return {.name = trigger.name,
          .table = trigger.table,
          .timing = trigger.timing,
          .events = trigger.events,
          .body = trigger.body,
          .for_each = trigger.for_each,
          .when = trigger.when,
          .referencing = trigger.referencing};
}

DropView removal_of(const View& view) {
  DropView op{.view = view.name};
  op.existing = creation_of(view);
  return op;
}

DropMaterializedView removal_of(const MaterializedView& view) {
  DropMaterializedView op{.view = view.name};
  op.existing = creation_of(view);
  return op;
}

DropFunction removal_of(const Function& function) {
  DropFunction op{.kind = function.kind, .name = function.name, .arguments = function.arguments};
  op.existing = creation_of(function);
  return op;
}

DropTrigger removal_of(const Trigger& trigger) {
  DropTrigger op{.name = trigger.name, .table = trigger.table};
  op.existing = creation_of(trigger);
  return op;
}

TableName key_of(const View& view) {
  return view.name;
}
TableName key_of(const MaterializedView& view) {
  return view.name;
}
// Functions of one name are told apart by their arguments.
TableName key_of(const Function& function) {
  return {function.name.name + '(' + function.arguments + ')', function.name.schema};
}
// A trigger's name is its table's own.
TableName key_of(const Trigger& trigger) {
  return {trigger.table.name + '\0' + trigger.name, trigger.table.schema};
}

// SQL in one way of writing; the text of a function is its own.
class Canonical {
 public:
  explicit Canonical(const dialect::Dialect& dialect) : dialect_(dialect) {}

  View operator()(View view) const {
    settle(view.definition);
    return view;
  }
  MaterializedView operator()(MaterializedView view) const {
    settle(view.definition);
    return view;
  }
  Function operator()(Function function) const {
    settle(function.arguments);
    settle(function.returns);
    settle(function.options);
    function.language = core::to_lower(function.language);
    function.body = core::trim(function.body);
    return function;
  }
  Trigger operator()(Trigger trigger) const {
    settle(trigger.timing);
    settle(trigger.events);
    settle(trigger.body);
    settle(trigger.for_each);
    settle(trigger.when);
    settle(trigger.referencing);
    return trigger;
  }

 private:
  void settle(std::string& sql) const { sql = dialect_.canonical_sql(sql); }

  const dialect::Dialect& dialect_;
};

// What stands on both sides and differs is dropped first and made again at last.
template <class Object>
void compare_all(const std::vector<Object>& database, const std::vector<Object>& target,
                 const Comparison& comparison, ObjectChanges& changes, std::vector<Difference>& make) {
  const Canonical canonical(comparison.dialect);
  ByName<const Object*> there;
  NameSet wanted;
  for (const auto& object : database) there.emplace(key_of(object), &object);
  for (const auto& object : target) {
    wanted.insert(key_of(object));
    const auto found = there.find(key_of(object));
    if (found != there.end()) {
      if (canonical(*found->second) == canonical(object)) continue;
      changes.first.push_back({removal_of(*found->second)});
    }
    make.push_back({creation_of(object)});
  }
  if (!comparison.options.target_is_complete) return;
  for (const auto& object : database) {
    if (!wanted.contains(key_of(object))) changes.first.push_back({removal_of(object)});
  }
}

}  // namespace

// Triggers stand on functions and tables, views on views before them and on functions.
void compare_code(const Schema& database, const Schema& target, const Comparison& comparison,
                  ObjectChanges& changes) {
  std::vector<Difference> functions;
  std::vector<Difference> views;
  std::vector<Difference> triggers;
  compare_all(database.functions, target.functions, comparison, changes, functions);
  compare_all(database.views, target.views, comparison, changes, views);
  compare_all(database.materialized_views, target.materialized_views, comparison, changes, views);
  compare_all(database.triggers, target.triggers, comparison, changes, triggers);
  std::ranges::reverse(changes.first);
  for (auto* differences : {&functions, &views, &triggers}) {
    std::ranges::move(*differences, std::back_inserter(changes.after));
  }
}

}  // namespace limbeck::autogenerate

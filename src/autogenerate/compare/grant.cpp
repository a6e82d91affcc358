// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

// What one role may do with one object. Comparable, so that scripts come in one order.
struct Holder {
  std::string kind;
  std::string schema;
  std::string name;
  std::string arguments;
  std::string role;
  auto operator<=>(const Holder&) const = default;  // NOLINT(modernize-use-nullptr): reads a 0 in it
};

struct Privilege {
  std::string word;
  std::string column;                                  // empty: of all of it
  auto operator<=>(const Privilege&) const = default;  // NOLINT(modernize-use-nullptr): reads a 0 in it
};

// Of each privilege whether it may be passed on.
using Privileges = std::map<Privilege, bool>;
using Holders = std::map<Holder, Privileges>;

std::vector<std::string> all_privileges(const std::string& kind) {
  if (kind == "TABLE") return {"DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"};
  if (kind == "SEQUENCE") return {"SELECT", "UPDATE", "USAGE"};
  if (kind == "SCHEMA") return {"CREATE", "USAGE"};
  return {"EXECUTE"};
}

std::string words(std::string_view sql) {
  return core::to_upper(core::trim(sql));
}

// Those that say of themselves what they are of, and for whom: of all others the database tells only what
// they came to.
bool is_compared(const Grant& grant) {
  constexpr std::string_view moving_roles[] = {"CURRENT_USER", "CURRENT_ROLE", "SESSION_USER"};
  return !words(grant.object.kind).starts_with("ALL ") &&
         std::ranges::none_of(grant.roles, [&](const std::string& role) {
           return std::ranges::find(moving_roles, role) != std::end(moving_roles);
         });
}

void add(const Grant& grant, const std::string& role, Holders& holders) {
  const auto kind = words(grant.object.kind);
  auto& privileges =
      holders[{kind, grant.object.name.schema, grant.object.name.name, grant.object.arguments, role}];
  const auto add_word = [&](const std::string& word) {
    if (grant.columns.empty()) privileges[{word, ""}] |= grant.with_grant_option;
    for (const auto& column : grant.columns) privileges[{word, column}] |= grant.with_grant_option;
  };
  for (const auto& privilege : grant.privileges) {
    const auto word = words(privilege);
    if (word != "ALL" && word != "ALL PRIVILEGES") {
      add_word(word);
    } else {
      for (const auto& each : all_privileges(kind)) add_word(each);
    }
  }
}

Holders holders_of(const std::vector<Grant>& grants) {
  Holders holders;
  for (const auto& grant : grants) {
    if (!is_compared(grant)) continue;
    for (const auto& role : grant.roles) add(grant, role, holders);
  }
  return holders;
}

// By their objects, and those of one in the order in which they are given something: servers keep it.
std::vector<Holder> holders_in_order(const std::vector<Grant>& target, const std::vector<Grant>& database) {
  std::vector<Holder> ordered;
  std::set<Holder> known;
  for (const auto* grants : {&target, &database}) {
    for (const auto& grant : *grants) {
      for (const auto& [holder, privileges] : holders_of({grant})) {
        if (known.insert(holder).second) ordered.push_back(holder);
      }
    }
  }
  std::ranges::stable_sort(ordered, {}, [](const Holder& holder) {
    return std::tie(holder.kind, holder.schema, holder.name, holder.arguments);
  });
  return ordered;
}

// The names in the steps that are such operations on views and functions, and the first step for each.
template <class OfView, class OfMaterializedView, class OfFunction>
ByName<std::size_t> places_in(const std::vector<Difference>& steps) {
  ByName<std::size_t> places;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    std::visit(
        core::Overloaded{[&](const OfView& op) { places.emplace(op.view, i); },
                         [&](const OfMaterializedView& op) { places.emplace(op.view, i); },
                         [&](const OfFunction& op) { places.emplace(op.name, i); }, [](const auto&) {}},
        steps[i].operation);
  }
  return places;
}

// One operation for all privileges of whole objects, and one for each of columns.
template <class Op>
std::vector<Op> operations(const Holder& holder, const std::set<Privilege>& privileges, const Op& like) {
  std::map<std::string, std::vector<std::string>> columns;  // by privilege
  std::vector<std::string> whole;
  for (const auto& privilege : privileges) {
    if (privilege.column.empty()) {
      whole.push_back(privilege.word);
    } else {
      columns[privilege.word].push_back(privilege.column);
    }
  }
  Op op = like;
  op.object = {holder.kind, {holder.name, holder.schema}, holder.arguments};
  op.roles = {holder.role};
  std::vector<Op> result;
  if (!whole.empty()) {
    op.privileges = std::move(whole);
    result.push_back(op);
  }
  for (auto& [word, names] : columns) {
    op.privileges = {word};
    op.columns = std::move(names);
    result.push_back(op);
  }
  return result;
}

class GrantComparison {
 public:
  GrantComparison(Holder holder, const Privileges& there, const Privileges& wanted)
      : holder_(std::move(holder)) {
    for (const auto& [privilege, may_pass_on] : wanted) {
      const auto found = there.find(privilege);
      if (found == there.end()) {
        (may_pass_on ? new_to_pass_on_ : new_).insert(privilege);
      } else if (may_pass_on != found->second) {
        (may_pass_on ? to_pass_on_ : to_keep_).insert(privilege);
      }
    }
    for (const auto& [privilege, may_pass_on] : there) {
      if (!wanted.contains(privilege)) (may_pass_on ? gone_to_pass_on_ : gone_).insert(privilege);
    }
  }

  void come(std::vector<Difference>& steps) const {
    for (auto& op : operations(holder_, new_, Grant{})) steps.push_back({std::move(op)});
    Grant passed_on;
    passed_on.with_grant_option = true;
    for (auto& op : operations(holder_, new_to_pass_on_, passed_on)) steps.push_back({std::move(op)});
    for (auto& op : operations(holder_, to_pass_on_, passed_on)) {
      const Revoke back{op.privileges, op.object, op.roles, op.columns, true};
      steps.push_back({std::move(op), {}, {{back}}});
    }
  }

  void go(std::vector<Difference>& steps) const {
    for (auto& op : operations(holder_, gone_, Revoke{})) steps.push_back({std::move(op)});
    for (auto& op : operations(holder_, gone_to_pass_on_, Revoke{})) {
      const Grant back{op.privileges, op.object, op.roles, op.columns, true};
      steps.push_back({std::move(op), {}, {{back}}});
    }
    Revoke right_to_grant;
    right_to_grant.grant_option_for = true;
    for (auto& op : operations(holder_, to_keep_, right_to_grant)) steps.push_back({std::move(op)});
  }

 private:
  Holder holder_;
  std::set<Privilege> new_;
  std::set<Privilege> new_to_pass_on_;
  std::set<Privilege> to_pass_on_;  // that are there already
  std::set<Privilege> to_keep_;     // but no longer to pass on
  std::set<Privilege> gone_;
  std::set<Privilege> gone_to_pass_on_;
};

// All privileges of something that comes without any, and goes with them.
std::vector<Operation> grants_of(const Holder& holder, const Privileges& privileges) {
  std::vector<Difference> steps;
  GrantComparison(holder, {}, privileges).come(steps);
  std::vector<Operation> grants;
  grants.reserve(steps.size());
  for (auto& step : steps) grants.push_back(std::move(step.operation));
  return grants;
}

// Those of columns go with these, and are given again behind.
Privileges without(const std::unordered_set<std::string>& columns, Privileges privileges) {
  std::erase_if(privileges, [&](const auto& each) {
    const auto& column = each.first.column;
    return !column.empty() && columns.contains(core::to_lower(column));
  });
  return privileges;
}

void give_on_the_way_back(std::vector<Operation> grants, Difference& drop) {
  if (grants.empty()) return;
  if (!drop.downgrade) drop.downgrade = operation::reverse(drop.operation).operations;
  std::ranges::move(grants, std::back_inserter(*drop.downgrade));
}

}  // namespace

void compare_grants(const Schema& database, const Schema& target, const ColumnsByTable& made_again,
                    const Comparison& comparison, ObjectChanges& changes) {
  if (!std::ranges::all_of(target.grants, is_compared)) {
    changes.remarks.emplace_back(
        "privileges of all objects of a schema, or for whoever runs the script, are not compared: name the "
        "objects and the roles");
  }
  const bool is_silent = target.grants.empty();
  const auto there = holders_of(database.grants);
  auto wanted = holders_of(target.grants);
  // Whoever is not spoken of keeps what they have.
  if (is_silent || !comparison.options.target_is_complete) wanted.insert(there.begin(), there.end());
  const auto privileges_in = [](const Holders& holders, const Holder& holder) {
    const auto found = holders.find(holder);
    return found == holders.end() ? Privileges() : found->second;
  };
  const auto dropped = places_in<DropView, DropMaterializedView, DropFunction>(changes.first);
  const auto made = places_in<CreateView, CreateMaterializedView, CreateFunction>(changes.after);
  std::vector<Difference> going;
  for (const auto& holder : holders_in_order(target.grants, database.grants)) {
    const TableName object{holder.name, holder.schema};
    const auto were = privileges_in(there, holder);
    const auto are = privileges_in(wanted, holder);
    const auto drop = dropped.find(object);
    if (drop == dropped.end()) {
      const auto columns = made_again.find(object);
      const bool all_stay = columns == made_again.end() || holder.kind != "TABLE";
      const auto kept = [&](const Privileges& privileges) {
        return all_stay ? privileges : without(columns->second, privileges);
      };
      GrantComparison(holder, were, kept(are)).go(going);
      GrantComparison(holder, kept(were), are).come(changes.after);
      continue;
    }
    const bool is_made_again = made.contains(object);
    if (is_made_again || !is_silent)
      give_on_the_way_back(grants_of(holder, were), changes.first.at(drop->second));
    if (!is_made_again) continue;
    for (auto& grant : grants_of(holder, are))
      changes.after.push_back({std::move(grant), {}, std::vector<Operation>()});
  }
  changes.first.insert(changes.first.begin(), std::move_iterator(going.begin()),
                       std::move_iterator(going.end()));
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

struct TypeNameLess {
  bool operator()(const TableName& a, const TableName& b) const {
    return a.schema != b.schema ? a.schema < b.schema : a.name < b.name;
  }
};

struct NamedTypes {
  std::map<TableName, Enum, TypeNameLess> enums;
  std::map<TableName, postgresql::Domain, TypeNameLess> domains;

  void take(const Type& type) {
    if (const auto* words = std::get_if<Enum>(&type)) {
      if (words->options.native_enum)
        enums.emplace(TableName{words->options.name, words->options.schema}, *words);
    } else if (const auto* array = std::get_if<postgresql::Array>(&type)) {
      take(*array->item_type);
    } else if (const auto* domain = std::get_if<postgresql::Domain>(&type)) {
      domains.emplace(TableName{domain->name, domain->options.schema}, *domain);
    }
  }
  void take(const Table& table) {
    for (const auto& column : table.columns) take(column.type);
  }
};

bool is_subsequence(const Names& part, const Names& whole) {
  auto next = part.begin();
  for (const auto& value : whole) {
    if (next != part.end() && *next == value) ++next;
  }
  return next == part.end();
}

std::vector<std::string> without(const Names& values, const Names& others) {
  const std::unordered_set<std::string> leave(others.begin(), others.end());
  std::vector<std::string> rest;
  std::ranges::copy_if(values, std::back_inserter(rest),
                       [&](const std::string& value) { return !leave.contains(value); });
  return rest;
}

std::vector<std::string> remarks_on_lost(const TableName& type, const std::vector<std::string>& values) {
  if (values.empty()) return {};
  return {fmt::format("enum '{}' loses '{}': write what rows get that hold it, by an UPDATE before",
                      shown(type), fmt::join(values, "', '"))};
}

// One value after the other, each where it belongs, and all of them back at once.
void add_values(const TableName& type, const Names& existing, const Names& wanted, ObjectChanges& changes) {
  std::vector<std::string> values(existing.begin(), existing.end());
  std::unordered_set<std::string> known(existing.begin(), existing.end());
  std::size_t left = existing.size();  // existing values that are still to come
  std::size_t place = 0;
  std::string previous;
  std::vector<Operation> back{AlterEnum{.type = type, .values = existing, .existing_values = wanted}};
  auto remarks = remarks_on_lost(type, without(wanted, existing));
  for (const auto& value : wanted) {
    if (known.contains(value)) {
      --left;
    } else {
      AddEnumValue op{.type = type, .value = value};
      op.existing_values = Names(values);
      if (left > 0 && previous.empty()) op.before = values.front();
      if (left > 0 && !previous.empty()) op.after = previous;
      values.insert(values.begin() + static_cast<std::ptrdiff_t>(place), value);
      changes.before.push_back({std::move(op), {}, std::exchange(back, {}), std::exchange(remarks, {})});
    }
    previous = value;
    ++place;
  }
}

void alter_values(const TableName& type, const Names& existing, const Names& wanted, ObjectChanges& changes) {
  Difference difference{AlterEnum{.type = type, .values = wanted, .existing_values = existing}};
  const auto removed = without(existing, wanted);
  const auto added = without(wanted, existing);
  difference.remarks = remarks_on_lost(type, removed);
  difference.downgrade_remarks = remarks_on_lost(type, added);
  const bool in_place = removed.size() == 1 && added.size() == 1 && existing.size() == wanted.size() &&
                        std::ranges::find(existing, removed[0]) - existing.begin() ==
                            std::ranges::find(wanted, added[0]) - wanted.begin();
  if (in_place) {
    difference.remarks.push_back(fmt::format(
        "if '{}' is only another name for '{}', write instead: ALTER TYPE ... RENAME VALUE, or op.rename_enum_value",
        added[0], removed[0]));
  }
  changes.before.push_back(std::move(difference));
}

NamedTypes types_of_target(const Schema& target, const Pairing& tables) {
  NamedTypes types;
  for (const auto& type : target.enums) types.take(Type(type));
  for (const auto& type : target.domains) types.take(Type(type));
  for (const auto& table : tables.added) types.take(table);
  for (const auto& pair : tables.pairs) types.take(pair.target);
  return types;
}

// Those that columns of compared tables have: what nothing uses any more is dropped with its last user.
NamedTypes types_in_use(const Pairing& tables) {
  NamedTypes types;
  for (const auto& table : tables.removed) types.take(table);
  for (const auto& pair : tables.pairs) types.take(pair.database);
  return types;
}

}  // namespace

void compare_types(const Schema& database, const Schema& target, const Pairing& tables,
                   const Comparison& comparison, ObjectChanges& changes) {
  if (!comparison.can.named_types) return;
  const auto wanted = types_of_target(target, tables);
  const auto used = types_in_use(tables);
  auto existing = used;
  for (const auto& table : database.tables) existing.take(table);
  for (const auto& type : database.enums) existing.take(Type(type));
  for (const auto& type : database.domains) existing.take(Type(type));

  for (const auto& [name, type] : wanted.enums) {
    const auto found = existing.enums.find(name);
    if (found == existing.enums.end()) {
      changes.before.push_back({CreateEnum{name, type.values}});
    } else if (found->second.values == type.values) {
      continue;
    } else if (is_subsequence(found->second.values, type.values)) {
      add_values(name, found->second.values, type.values, changes);
    } else {
      alter_values(name, found->second.values, type.values, changes);
    }
  }
  std::vector<DomainPair> domains;
  for (const auto& [name, domain] : wanted.domains) {
    const auto found = existing.domains.find(name);
    if (found == existing.domains.end()) {
      changes.before.push_back({CreateDomain{domain}});
    } else if (domain.options.create_type) {
      domains.push_back({found->second, domain});
    }
  }
  compare_domains(domains, comparison, changes);
  const auto& going = comparison.options.target_is_complete ? existing : used;
  for (const auto& [name, domain] : going.domains) {
    if (!wanted.domains.contains(name))
      changes.last.push_back({DropDomain{.domain = name, .existing = domain}});
  }
  for (const auto& [name, type] : going.enums) {
    if (!wanted.enums.contains(name))
      changes.last.push_back({DropEnum{.type = name, .existing_values = type.values}});
  }
}

}  // namespace limbeck::autogenerate

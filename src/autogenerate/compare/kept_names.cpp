// SPDX-License-Identifier: MIT
#include "autogenerate/compare/kept_names.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <variant>

namespace limbeck::autogenerate {
namespace {

// A table has one primary key, whatever its columns are.
bool over_the_same(const PrimaryKeyConstraint& /*a*/, const PrimaryKeyConstraint& /*b*/) {
  return true;
}
bool over_the_same(const UniqueConstraint& a, const UniqueConstraint& b) {
  return a.columns == b.columns;
}
bool over_the_same(const ForeignKeyConstraint& a, const ForeignKeyConstraint& b) {
  return a.columns == b.columns && a.referred_table == b.referred_table;
}
bool over_the_same(const ExcludeConstraint& a, const ExcludeConstraint& b) {
  return a.elements == b.elements;
}
// Its condition is all that there is of it.
bool over_the_same(const CheckConstraint& /*a*/, const CheckConstraint& /*b*/) {
  return false;
}

bool are_versions_of_one(const Constraint& a, const Constraint& b) {
  return a.index() == b.index() && std::visit(
                                       [&](const auto& one) {
                                         using Kind = std::decay_t<decltype(one)>;
                                         return over_the_same(one, std::get<Kind>(b));
                                       },
                                       static_cast<const ConstraintVariant&>(a));
}

std::unordered_set<std::string> names_in(const Table& table) {
  std::unordered_set<std::string> names;
  for (const auto& constraint : table.constraints) names.insert(name_of(constraint));
  for (const auto& index : table.indexes) names.insert(index.name);
  return names;
}

class Naming {
 public:
  explicit Naming(const TablePair& pair) : pair_(pair), taken_(names_in(pair.target_kept)) {
    for (const auto& constraint : pair.database_kept.constraints) leave_what_has(constraint);
  }

  // Empty where the constraint, which has no name, is there as it is, or no other version of it is.
  std::string name_for(const Constraint& constraint) {
    const auto& there = pair_.database_kept.constraints;
    const auto is_it = [&](const Constraint& existing) { return renamed(existing, "") == constraint; };
    if (std::ranges::any_of(there, is_it)) return {};
    const auto found = std::ranges::find_if(there, [&](const Constraint& existing) {
      return are_versions_of_one(existing, constraint) && taken_.insert(name_of(existing)).second;
    });
    return found == there.end() ? std::string() : std::string(name_of(*found));
  }

 private:
  // What the target has without its name stays as it is.
  void leave_what_has(const Constraint& existing) {
    const auto& wanted = pair_.target_kept.constraints;
    if (std::ranges::find(wanted, renamed(existing, "")) != wanted.end()) taken_.insert(name_of(existing));
  }

  const TablePair& pair_;
  std::unordered_set<std::string> taken_;
};

bool is_unnamed(const Constraint& constraint) {
  return name_of(constraint).empty();
}

}  // namespace

std::optional<NamedTarget> with_names_there(const TablePair& pair) {
  const auto& wanted = pair.target_kept.constraints;
  if (std::ranges::none_of(wanted, is_unnamed)) return std::nullopt;
  Naming naming(pair);
  std::optional<NamedTarget> named;
  for (std::size_t i = 0; i < pair.target.constraints.size(); ++i) {
    if (!is_unnamed(wanted[i]) || !is_unnamed(pair.target.constraints[i])) continue;
    const auto name = naming.name_for(wanted[i]);
    if (name.empty()) continue;
    if (!named) named = NamedTarget{pair.target, pair.target_kept};
    named->said.constraints[i] = renamed(named->said.constraints[i], name);
    named->kept.constraints[i] = renamed(named->kept.constraints[i], name);
  }
  return named;
}

}  // namespace limbeck::autogenerate

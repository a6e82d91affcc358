// SPDX-License-Identifier: MIT
#include "autogenerate/compare/key_columns.hpp"

#include <algorithm>

#include "core/overloaded.hpp"

namespace limbeck::autogenerate {

using namespace operation;

std::optional<Names> key_columns(const Index& index) {
  if (!index.options.mysql_prefix.empty()) return std::nullopt;  // FULLTEXT, SPATIAL
  std::vector<std::string> columns;
  for (const auto& element : index.elements) {
    if (element.is_expression || element.mysql_length) return std::nullopt;
    columns.push_back(element.value);
  }
  return Names(std::move(columns));
}

std::optional<Names> key_columns(const Constraint& constraint) {
  if (const auto* primary = std::get_if<PrimaryKeyConstraint>(&constraint)) return primary->columns;
  const auto* unique = std::get_if<UniqueConstraint>(&constraint);
  return unique == nullptr ? std::nullopt : std::optional(unique->columns);
}

std::optional<Names> key_columns(const Operation& operation) {
  const auto of_known = [](const auto& existing) { return existing ? key_columns(*existing) : std::nullopt; };
  return std::visit(core::Overloaded{[](const CreateIndex& op) { return key_columns(op.index); },
                                     [](const AddConstraint& op) { return key_columns(op.constraint); },
                                     [&](const DropIndex& op) { return of_known(op.existing); },
                                     [&](const DropConstraint& op) { return of_known(op.existing); },
                                     [](const auto&) { return std::optional<Names>(); }},
                    operation);
}

std::string key_name(const Operation& operation) {
  return std::visit(
      core::Overloaded{[](const CreateIndex& op) -> std::string { return op.index.name; },
                       [](const AddConstraint& op) -> std::string { return name_of(op.constraint); },
                       [](const DropIndex& op) -> std::string { return op.name; },
                       [](const DropConstraint& op) -> std::string { return op.name; },
                       [](const auto&) { return std::string(); }},
      operation);
}

bool drops_primary_key(const Operation& operation) {
  const auto* drop = std::get_if<DropConstraint>(&operation);
  return drop != nullptr && drop->kind == ConstraintKind::primary_key;
}

bool contains(const Names& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

bool begins_with(const Names& columns, const Names& beginning) {
  return columns.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), columns.begin());
}

bool has_plain_index_over(const Table& table, const Names& columns) {
  return std::ranges::any_of(table.indexes, [&](const Index& index) {
    const auto over = key_columns(index);
    return over && !index.options.unique && begins_with(*over, columns);
  });
}

bool is_named_for(const Index& index, const ForeignKeyConstraint& key) {
  return key_columns(index) == key.columns && (index.name == key.name || index.name == key.columns.front());
}

bool may_give_way(const Index& index, const ForeignKeyConstraint& made_for,
                  const ForeignKeyConstraint& next) {
  if (!is_named_for(index, made_for) || index.name == made_for.name || index.name == next.name) return false;
  std::vector<IndexElement> columns(made_for.columns.begin(), made_for.columns.end());
  return index == Index(index.name, std::move(columns)) && begins_with(next.columns, made_for.columns);
}

bool has_index_over(const Table& table, const Names& columns) {
  return keeps_index_over(table, {}, columns);
}

bool keeps_index_over(const Table& table, const std::vector<Difference>& dropped, const Names& columns) {
  const auto serves = [&](const auto& any) {
    const auto over = key_columns(any);
    return over && begins_with(*over, columns);
  };
  const auto is_dropped = [&](const std::string& name, bool is_primary) {
    return std::ranges::any_of(dropped, [&](const Difference& drop) {
      return is_primary ? drops_primary_key(drop.operation) : key_name(drop.operation) == name;
    });
  };
  return std::ranges::any_of(
             table.indexes,
             [&](const Index& index) { return serves(index) && !is_dropped(index.name, false); }) ||
         std::ranges::any_of(table.constraints, [&](const Constraint& constraint) {
           const bool is_primary = std::holds_alternative<PrimaryKeyConstraint>(constraint);
           return serves(constraint) && !is_dropped(name_of(constraint), is_primary);
         });
}

}  // namespace limbeck::autogenerate

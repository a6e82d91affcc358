// SPDX-License-Identifier: MIT
#include "autogenerate/compare/function_use.hpp"

#include <algorithm>
#include <span>
#include <unordered_set>

#include "autogenerate/compare/table_changes.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

class Use {
 public:
  Use(const MentionedNames& functions, const dialect::Dialect& dialect)
      : functions_(functions), dialect_(dialect) {}

  void look_at(const Table& table) {
    std::unordered_set<std::string> computed;
    for (const auto& column : table.columns) {
      if (column.options.computed && calls({.name = table.name, .columns = {column}}))
        computed.insert(column.name);
    }
    for (const auto& index : table.indexes) {
      if (!calls({.name = table.name, .indexes = {index}}) && !stands_on(index, computed)) continue;
      make_again(operation::CreateIndex{table.name, index});
    }
    for (const auto& constraint : table.constraints) {
      if (!calls({.name = table.name, .constraints = {constraint}}) && !stands_on(constraint, computed))
        continue;
      make_again(operation::AddConstraint{table.name, constraint});
    }
    for (const auto& column : table.columns) {
      if (calls({.name = table.name, .columns = {column}})) look_at(table, column);
    }
  }

  FunctionUse take() && {
    std::ranges::reverse(use_.restore);
    return std::move(use_);
  }

 private:
  bool calls(const Table& part) const {
    const auto mentioned = called_by(std::span(&part, 1), {}, {}, dialect_);
    return std::ranges::any_of(functions_, [&](const auto& name) { return mentioned.contains(name); });
  }

  void add(operation::Operation release, operation::Operation restore) {
    use_.release.push_back({std::move(release)});
    use_.restore.push_back({std::move(restore)});
  }

  void make_again(operation::Operation made) {
    auto drop = operation::reverse(made).operations;
    if (!drop.empty()) add(std::move(drop.front()), std::move(made));
  }

  // What is computed can be computed again.
  void look_at(const Table& table, const Column& column) {
    const auto& options = column.options;
    if (options.computed) return make_again(operation::AddColumn{.table = table.name, .column = column});
    operation::AlterColumn release{.table = table.name, .column = column.name};
    release.existing_type = column.type;
    auto restore = release;
    release.server_default = none;
    release.existing_server_default = *options.server_default;
    restore.server_default = *options.server_default;
    restore.existing_server_default = none;
    add(std::move(release), std::move(restore));
  }

  const MentionedNames& functions_;
  const dialect::Dialect& dialect_;
  FunctionUse use_;
};

}  // namespace

FunctionUse use_of_functions(const MentionedNames& functions, const std::vector<Table>& tables,
                             const dialect::Dialect& dialect) {
  Use use(functions, dialect);
  for (const auto& table : tables) use.look_at(table);
  return std::move(use).take();
}

}  // namespace limbeck::autogenerate

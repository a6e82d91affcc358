// SPDX-License-Identifier: MIT
#include "autogenerate/compare/function_use.hpp"

#include <algorithm>
#include <span>
#include <unordered_set>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/table_changes.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

using Words = std::vector<std::string>;

bool is_mode(const std::string& word) {
  return word == "in" || word == "inout" || word == "variadic";
}

// Each argument's words in lower case, without its mode and its default; those that only come back are none.
std::vector<Words> inputs_of(const Function& function, const dialect::Dialect& dialect) {
  std::vector<Words> inputs;
  const auto tokens = sql::tokens_of(function.arguments, dialect.split_rules());
  for (const auto& argument : sql::arguments_of(tokens)) {
    Words words;
    for (const auto& token : sql::without_default(argument)) words.push_back(core::to_lower(token.text));
    if (words.empty() || words.front() == "out") continue;
    if (words.size() > 1 && is_mode(words.front())) words.erase(words.begin());
    inputs.push_back(std::move(words));
  }
  return inputs;
}

// Of one that has a name the type stands behind it.
bool same_type(const Words& one, const Words& other) {
  const auto type = [](const Words& words) { return Words(words.begin() + (words.size() > 1), words.end()); };
  return one == other || type(one) == type(other) || type(one) == other || one == type(other);
}

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

bool have_same_call(const Function& one, const Function& other, const dialect::Dialect& dialect) {
  try {
    return one.name == other.name &&
           std::ranges::equal(inputs_of(one, dialect), inputs_of(other, dialect), same_type);
  } catch (const Error&) {  // what cannot be read takes what it says
    return one.arguments == other.arguments;
  }
}

FunctionUse use_of_functions(const MentionedNames& functions, const std::vector<Table>& tables,
                             const dialect::Dialect& dialect) {
  Use use(functions, dialect);
  for (const auto& table : tables) use.look_at(table);
  return std::move(use).take();
}

}  // namespace limbeck::autogenerate

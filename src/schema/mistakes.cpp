// SPDX-License-Identifier: MIT
#include "schema/mistakes.hpp"

#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::schema {
namespace {

template <class Words>
const std::string* find_twin(const Words& words) {
  std::unordered_set<std::string> known;
  for (const auto& word : words) {
    if (!known.insert(word).second) return &word;
  }
  return nullptr;
}

// What is wrong with the type and what to do; empty where nothing is.
std::string mistake_of(const Type& type) {
  return std::visit(
      core::Overloaded{[](const postgresql::Array& array) { return mistake_of(*array.item_type); },
                       [](const auto& any) -> std::string {
                         if constexpr (requires { any.length.value_or(1); }) {
                           if (any.length.value_or(1) < 0)
                             return fmt::format("its length is {}; give it one of 1 or more", *any.length);
                         }
                         if constexpr (requires { any.values; }) {
                           if (const auto* twin = find_twin(any.values))
                             return fmt::format("its type has the value '{}' twice; leave one", *twin);
                         }
                         return {};
                       }},
      type);
}

std::string mistake_of(const Column& column) {
  const auto& options = column.options;
  const int origins =
      (options.server_default ? 1 : 0) + (options.computed ? 1 : 0) + (options.identity ? 1 : 0);
  if (origins > 1) return "its value would come from two of server_default, computed and identity; leave one";
  if (options.computed && core::trim(options.computed->sqltext).empty())
    return "the expression that it is computed by is empty; write one, or leave computed out";
  return mistake_of(column.type);
}

class TableCheck {
 public:
  explicit TableCheck(const Table& table) : table_(table) {}

  void run() {
    for (const auto& column : table_.columns) {
      if (!known_.insert(column.name).second)
        refuse(fmt::format("column '{}' stands twice in it; leave one of them", column.name));
    }
    for (const auto& constraint : table_.constraints) std::visit(*this, constraint);
    for (const auto& index : table_.indexes) {
      for (const auto& element : index.elements) find(element);
    }
  }

  void operator()(const CheckConstraint& check) const {
    if (core::trim(check.condition).empty())
      refuse("a check of it is empty; write its condition, or leave it out");
  }
  void operator()(const ExcludeConstraint& exclude) const {
    for (const auto& [element, with] : exclude.elements) find(element);
  }
  void operator()(const auto& key) const {
    for (const auto& name : key.columns) find(name);
    if (const auto* twin = find_twin(key.columns))
      refuse(fmt::format("a key of it names column '{}' twice; leave one", *twin));
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw UsageError(fmt::format("cannot make table '{}': {}", table_.name.name, why));
  }

  void find(const IndexElement& element) const {
    if (!element.is_expression) find(element.value);
  }

  // A table that inherits has its parents' columns too.
  void find(const std::string& name) const {
    if (known_.contains(name) || !table_.options.postgresql_inherits.empty()) return;
    refuse(fmt::format(
        "a constraint or index names column '{}', which the table does not have; add the column or correct the name",
        name));
  }

  const Table& table_;
  std::unordered_set<std::string> known_;
};

}  // namespace

void check_column(const TableName& table, const Column& column) {
  const auto mistake = mistake_of(column);
  if (!mistake.empty())
    throw UsageError(fmt::format("cannot make column '{}.{}': {}", table.name, column.name, mistake));
}

void check_table(const Table& table) {
  TableCheck(table).run();
}

}  // namespace limbeck::schema

// SPDX-License-Identifier: MIT
#include "autogenerate/render/model_enum.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "autogenerate/render/cpp_literal.hpp"
#include "autogenerate/render/cpp_schema.hpp"

namespace limbeck::autogenerate {
namespace {

// What tells an enum from others: its names, or, where it has none, where it stands, and its values.
std::string key_of(const Enum& type, const Table& table, const Column& column) {
  std::string key = type.options.name.empty()
                        ? fmt::format("{}\n{}\n{}", table.name.schema, table.name.name, column.name)
                        : fmt::format("{}\n{}", type.options.schema, type.options.name);
  for (const auto& value : type.values) key.append("\n").append(value);
  return key;
}

// A C++ enum has values, and each has a name.
bool can_be_named(const Enum& type) {
  return !type.values.empty() && std::ranges::find(type.values, "") == type.values.end();
}

// What arrays are of.
const Type& item_of(const Type& type) {
  const auto* array = std::get_if<postgresql::Array>(&type);
  return array == nullptr ? type : item_of(*array->item_type);
}

std::vector<std::string> words_of(const Enum& type) {
  UniqueNames unique;
  std::vector<std::string> words;
  for (const auto& value : type.values) words.push_back(unique.make(identifier(value)));
  return words;
}

std::string text_of(const std::string& name, const Enum& type, const std::vector<std::string>& words) {
  std::vector<Code> names;
  std::vector<Code> values;
  auto word = words.begin();
  for (const auto& value : type.values) {
    values.push_back(braces({Code{fmt::format("{}::{}", name, *word)}, code_of(value)}));
    names.push_back({*word++});
  }
  const Code list{fmt::format("enum class {} {{ ", name), std::move(names), " }"};
  std::vector<Code> arguments;
  if (!type.options.name.empty()) arguments.push_back(code_of(type.options.name));
  arguments.push_back(braces(std::move(values)));
  const auto made = call(fmt::format("limbeck::make_enum_values<{}>", name), std::move(arguments));
  return fmt::format("{}\ntemplate <>\ninline constexpr auto limbeck::enum_values<{}> =\n{}",
                     lay_out(list, 0), name, lay_out(made, 4));
}

}  // namespace

ModelEnums::ModelEnums(const Schema& schema, UniqueNames& names) {
  for (const auto& table : schema.tables) {
    for (const auto& column : table.columns) {
      const auto* type = std::get_if<Enum>(&item_of(column.type));
      if (type == nullptr || !can_be_named(*type)) continue;
      if (!places_.emplace(key_of(*type, table, column), enums_.size()).second) continue;
      const auto wanted = type->options.name.empty() ? fmt::format("{}_{}", table.name.name, column.name)
                                                     : type->options.name;
      auto name = names.make(type_identifier(wanted));
      auto words = words_of(*type);
      auto text = text_of(name, *type, words);
      enums_.push_back({std::move(name), Enum(type->values, {.name = type->options.name}), std::move(words),
                        std::move(text)});
    }
  }
}

const ModelEnum* ModelEnums::find(const Type& type, const Table& table, const Column& column) const {
  const auto* words = std::get_if<Enum>(&type);
  if (words == nullptr) return nullptr;
  const auto found = places_.find(key_of(*words, table, column));
  return found == places_.end() ? nullptr : &enums_[found->second];
}

}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include "autogenerate/render/model_enum.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include "autogenerate/render/cpp_literal.hpp"
#include "autogenerate/render/cpp_schema.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

// What tells an enum from others: its name, where it has one, and its values.
std::string key_of(const Enum& type) {
  auto key = fmt::format("{}\n{}", type.options.schema, type.options.name);
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

// A sign tells values apart, and no identifier holds one.
std::string word_of(const std::string& value) {
  const auto rest = value.substr(1);
  if (rest.empty() || rest.find_first_not_of("+- ") == std::string::npos) return identifier(value);
  if (value.front() == '-') return identifier("minus_" + rest);
  if (value.front() == '+') return identifier("plus_" + rest);
  return identifier(value);
}

// Those that are words of C++ as they stand go first, so that none has another's.
std::vector<std::string> words_of(const Enum& type) {
  UniqueNames unique;
  std::vector<std::string> words(type.values.size());
  for (const bool as_it_is : {true, false}) {
    auto word = words.begin();
    for (const auto& value : type.values) {
      auto wanted = word_of(value);
      if ((wanted == value) == as_it_is) *word = unique.make(std::move(wanted));
      ++word;
    }
  }
  return words;
}

std::string definition_of(const std::string& name, const std::vector<std::string>& words) {
  auto line = fmt::format("enum class {} {{ {} }};\n", name, core::join(words));
  if (line.size() <= line_length) return line;
  return fmt::format("enum class {} {{\n  {},\n}};\n", name, core::join(words, ",\n  "));
}

std::string text_of(const std::string& name, const Enum& type, const std::vector<std::string>& words) {
  // What is specialised is looked at from inside of the namespace `limbeck`.
  const auto inside = is_type_of_limbeck(name) ? "::" + name : name;
  std::vector<Code> values;
  auto word = words.begin();
  for (const auto& value : type.values)
    values.push_back(braces({Code{fmt::format("{}::{}", inside, *word++)}, code_of(value)}));
  std::vector<Code> arguments;
  if (!type.options.name.empty()) arguments.push_back(code_of(type.options.name));
  arguments.push_back(braces(std::move(values)));
  auto made = call(fmt::format("limbeck::make_enum_values<{}>", inside), std::move(arguments));
  constexpr std::size_t indent = 4;
  if (indent + width(in_one_line(made)) + 1 > line_length) made.items.back().shape = Code::Shape::block;
  return fmt::format("{}\ntemplate <>\ninline constexpr auto limbeck::enum_values<{}> =\n{}",
                     definition_of(name, words), name, lay_out(made, indent));
}

// The columns whose enums are one enum of C++.
struct Group {
  const Enum* type;
  std::vector<std::string> words;  // in C++
  struct Place {
    const Table* table;
    const Column* column;
  };
  std::vector<Place> columns = {};
};

// The name that most of the columns bear; empty where they have none in common.
std::string common_name(const Group& group) {
  std::map<std::string_view, std::size_t> counts;
  for (const auto& place : group.columns) {
    auto& count = counts[place.column->name];
    if (2 * ++count > group.columns.size()) return place.column->name;
  }
  return {};
}

// "n_or_y", where that is short.
std::string joined_words(const Group& group) {
  constexpr std::size_t longest = 24;
  auto joined = core::join(group.words, "_or_");
  return joined.size() <= longest ? joined : std::string();
}

// What an enum without a name is called: as its only column, else as its columns are, or by its values.
std::string name_of(const Group& group, const std::unordered_set<std::string>& structs, UniqueNames& names) {
  if (!group.type->options.name.empty()) return names.make(type_identifier(group.type->options.name));
  const auto& [table, column] = group.columns.front();
  const auto own = type_identifier(fmt::format("{}_{}", table->name.name, column->name));
  if (group.columns.size() == 1) return names.make(own);
  for (const auto& wanted : {common_name(group), joined_words(group)}) {
    auto name = type_identifier(wanted);
    const bool is_free = !wanted.empty() && !is_type_of_limbeck(name) && !structs.contains(name) &&
                         !names.taken().contains(name);
    if (is_free) return names.make(std::move(name));
  }
  return names.make(own);
}

}  // namespace

ModelEnums::ModelEnums(const Schema& schema, UniqueNames& names) {
  std::unordered_set<std::string> structs;
  std::vector<Group> groups;
  for (const auto& table : schema.tables) {
    structs.insert(type_identifier(table.name.name));
    for (const auto& column : table.columns) {
      const auto* type = std::get_if<Enum>(&item_of(column.type));
      if (type == nullptr || !can_be_named(*type)) continue;
      const auto place = places_.emplace(key_of(*type), groups.size()).first->second;
      if (place == groups.size()) groups.push_back({type, words_of(*type)});
      groups[place].columns.push_back({&table, &column});
    }
  }
  for (auto& [type, words, columns] : groups) {
    auto name = name_of({type, words, columns}, structs, names);
    auto text = text_of(name, *type, words);
    enums_.push_back({std::move(name), Enum(type->values, {.name = type->options.name}), std::move(words),
                      std::move(text)});
  }
}

const ModelEnum* ModelEnums::find(const Type& type) const {
  const auto* words = std::get_if<Enum>(&type);
  if (words == nullptr) return nullptr;
  const auto found = places_.find(key_of(*words));
  return found == places_.end() ? nullptr : &enums_[found->second];
}

}  // namespace limbeck::autogenerate

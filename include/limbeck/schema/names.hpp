// SPDX-License-Identifier: MIT
// Names of columns, tables and other objects, as lists and with a schema.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

// A list of names, written `{"id", "email"}`. A type of its own, since a std::vector<std::string> takes two
// literals in doubled braces for a pair of iterators.
class Names {
 public:
  using value_type = std::string;

  Names() = default;
  Names(std::initializer_list<std::string_view> names);
  Names(std::vector<std::string> names);

  auto begin() const noexcept { return names_.begin(); }
  auto end() const noexcept { return names_.end(); }
  std::size_t size() const noexcept { return names_.size(); }
  bool empty() const noexcept { return names_.empty(); }
  const std::string& front() const { return names_.front(); }

  bool operator==(const Names&) const = default;

 private:
  std::vector<std::string> names_;
};

// `{"fillfactor", "70"}`: an option of a database and its value.
struct Setting {
  std::string name;
  std::string value;

  bool operator==(const Setting&) const = default;
};

using Settings = std::vector<Setting>;

// A table's name and, where it is not the database's default one, its schema. Views, sequences, types and
// functions are named in the same way.
struct TableName {
  std::string name;
  std::string schema = {};

  bool operator==(const TableName&) const = default;
};

}  // namespace limbeck

// SPDX-License-Identifier: MIT
// Names of columns, tables and other objects, as lists and with a schema.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
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

// The name of a constraint or an index, with what a naming convention may make of it: one that a user gave
// may be built into the convention's name; one that is final, marked by op.f() or conv(), is taken as it
// stands; one that is implied was given by limbeck, and gives way to the convention's.
class Name : public std::string {
 public:
  enum class Origin { given, final, implied };

  Name() = default;
  Name(const char* name) : std::string(name) {}
  Name(std::string name) : std::string(std::move(name)) {}
  Name(std::string_view name) : std::string(name) {}
  Name(std::string name, Origin name_origin) : std::string(std::move(name)), origin_(name_origin) {}

  Origin origin() const noexcept { return origin_; }

 private:
  Origin origin_ = Origin::given;
};

// Marks a name as final: `Index(conv("ix_email"), {"email"})`.
Name conv(std::string_view name);

// `{"fillfactor", "70"}`: an option of a database and its value.
struct Setting {
  std::string name;
  std::string value;

  bool operator==(const Setting&) const = default;
};

using Settings = std::vector<Setting>;

// What constraints and indexes without a name are called, as SQLAlchemy's naming_convention has it: for each
// kind ("ix", "uq", "ck", "fk", "pk") a text with tokens, {{"fk", "fk_%(table_name)s_%(column_0_name)s"}}.
// docs/models.md lists the tokens.
using NamingConvention = Settings;

// A table's name and, where it is not the database's default one, its schema. Views, sequences, types and
// functions are named in the same way.
struct TableName {
  std::string name;
  std::string schema = {};

  bool operator==(const TableName&) const = default;
};

}  // namespace limbeck

// SPDX-License-Identifier: MIT
// Names of constraints and indexes: what a naming convention makes of them, and what a database has room for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/table.hpp>

namespace limbeck::schema {

// How long a name may be.
struct NameLimit {
  enum class Unit { bytes, characters };

  std::size_t length;
  Unit unit = Unit::characters;
};

// What holds for the names of a run.
struct Naming {
  NamingConvention convention = {};
  std::optional<NameLimit> limit = {};
};

// The name that the convention makes; empty where it says nothing of such things, which it always does of
// indexes. `constraint` may have a name that becomes a part of it. Throws UsageError for a convention that
// makes no sense, or none for this constraint.
std::string name_by_convention(const NamingConvention& convention, const TableName& table,
                               const Constraint& constraint);
std::string name_by_convention(const NamingConvention& convention, const TableName& table,
                               const Index& index);

// Gives each its name in force: that of the convention where it has none, or an implied one, or where the
// convention builds on names; as it is, where it is final. A name that did not come from a user as it stands
// is shortened where it is too long. Throws UsageError as above.
void apply(const Naming& naming, const TableName& table, Constraint& constraint);
void apply(const Naming& naming, const TableName& table, Index& index);
// The check that a column's Boolean or Enum asks for: it has no name where the convention wants to build on
// one that it has not.
void apply(const Naming& naming, const TableName& table, const std::string& column, Type& type);
void apply(const Naming& naming, Table& table);

// The name in force of something of which the name alone is known: `kind` is "ix", "uq", "ck", "fk" or "pk",
// or empty where it is not known. Throws UsageError where the convention needs to know the columns.
Name name_in_force(const Naming& naming, std::string_view kind, const TableName& table, const Name& name);

// The kind of a constraint, as above; empty where no convention has a word for it.
std::string_view kind_of(const Constraint& constraint);
// Whether the convention makes names of that kind out of those that were given.
bool builds_on_names(const NamingConvention& convention, std::string_view kind);

// As SQLAlchemy shortens: the beginning, and four digits of the whole name's MD5 sum. As it is without a
// limit.
std::string shorten(std::string_view name, const std::optional<NameLimit>& limit);

}  // namespace limbeck::schema

// SPDX-License-Identifier: MIT
// What compare heeds, and how a project has a say in it.
#pragma once

#include <concepts>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

struct Table;

enum class ItemKind {
  schema,
  table,
  column,
  index,
  primary_key_constraint,
  unique_constraint,
  foreign_key_constraint,
  check_constraint,
  exclude_constraint,
};

// Whether something of that name is looked at at all, on either side. `table` is the one that it belongs to;
// of a table and of a schema it holds the schema alone, which is empty for the default one.
using IncludeName = std::function<bool(std::string_view name, ItemKind kind, const TableName& table)>;

using ItemValue = std::variant<const Table*, const Column*, const Constraint*, const Index*>;

// Valid during the call.
struct ComparedItem {
  ItemKind kind;
  std::string_view name;  // may be empty for a constraint
  const TableName& table;
  ItemValue value;
  bool reflected;                        // it is the database's; else the target's
  std::optional<ItemValue> counterpart;  // the same thing on the other side
};

// Whether something of either side is compared. What is left out is neither made nor dropped nor altered.
using IncludeObject = std::function<bool(const ComparedItem& item)>;

// Valid during the call.
struct ComparedColumn {
  const TableName& table;
  const Column& database;
  const Column& target;
};

template <class Hook>
concept ComparesColumns = requires(Hook hook, const ComparedColumn& columns) {
  { hook(columns) } -> std::convertible_to<std::optional<bool>>;
};

// Whether a property is compared: `true`, `false`, or a function that gives true where the two differ, false
// where they do not, and nothing to leave it to limbeck.
class ComparedProperty {
 public:
  using Function = std::function<std::optional<bool>(const ComparedColumn& columns)>;

  ComparedProperty(bool is_compared) : compared_(is_compared) {}
  template <ComparesColumns Hook>
  ComparedProperty(Hook hook) : function_(std::move(hook)) {}

  // Whether the two differ, where limbeck itself says `found`.
  bool differs(const ComparedColumn& columns, bool found) const {
    const auto own = function_ ? function_(columns) : std::nullopt;
    return own.value_or(compared_ && found);
  }

 private:
  bool compared_ = true;
  Function function_;
};

// The schemas that are compared beside the default one and those that the target names: `true` for all, or
// their names.
class IncludedSchemas {
 public:
  IncludedSchemas(bool all) : all_(all) {}
  IncludedSchemas(std::initializer_list<std::string> names) : names_(names) {}
  explicit IncludedSchemas(std::vector<std::string> names) : names_(std::move(names)) {}

  bool all() const noexcept { return all_; }
  const std::vector<std::string>& names() const noexcept { return names_; }

 private:
  bool all_ = false;
  std::vector<std::string> names_;
};

// Of the hooks each may be empty. They are called on the thread that compares.
struct CompareOptions {
  IncludeName include_name = {};
  IncludeObject include_object = {};
  IncludedSchemas include_schemas = false;
  // Where any pattern is given, only tables that one of them matches are compared: as the shell has them, of
  // the name or of `schema.name`.
  std::vector<std::string> include_tables = {};
  // Tables that one of these matches are not.
  std::vector<std::string> exclude_tables = {};
  ComparedProperty compare_type = true;
  ComparedProperty compare_server_default = true;
  // Renames that are none of dropping and adding: "old_table:new_table", "table.old_column:new_column".
  std::vector<std::string> renames = {};
  // The target says all that the database shall hold: views, functions, triggers, sequences and types that it
  // does not name are dropped, and its missing tables are no oversight.
  bool target_is_complete = false;
  TableName version_table = {"alembic_version"};
};

}  // namespace limbeck

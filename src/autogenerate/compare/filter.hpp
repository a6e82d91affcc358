// SPDX-License-Identifier: MIT
// What a project wants to be compared.
#pragma once

#include <limbeck/autogenerate/compare_options.hpp>
#include <limbeck/schema/schema.hpp>

namespace limbeck::autogenerate {

ItemKind kind_of(const Constraint& constraint);

// Keeps a reference to the options.
class Filter {
 public:
  explicit Filter(const CompareOptions& options) : options_(options) {}

  // The database's tables that are of a schema that is compared; the target says which are. Without the
  // version table.
  std::vector<const Table*> of_wanted_schemas(const std::vector<Table>& database, const Schema& target) const;

  // Whether a table that stands on one side is compared; `counterpart` is null where it stands on that alone.
  bool includes(const Table& table, bool reflected, const Table* counterpart) const;
  bool includes(const TableName& table, const Column& column, bool reflected,
                const Column* counterpart) const;
  bool includes(const TableName& table, const Constraint& constraint, bool reflected,
                const Constraint* counterpart) const;
  bool includes(const TableName& table, const Index& index, bool reflected, const Index* counterpart) const;

  // The patterns of tables to be compared that match none of these.
  std::vector<std::string> idle_patterns(const Schema& database, const Schema& target) const;

 private:
  bool is_included(const std::string& schema) const;
  bool includes_name(std::string_view name, ItemKind kind, const TableName& table) const;
  bool ask(ItemKind kind, std::string_view name, const TableName& table, ItemValue value, bool reflected,
           std::optional<ItemValue> counterpart) const;

  const CompareOptions& options_;
};

}  // namespace limbeck::autogenerate

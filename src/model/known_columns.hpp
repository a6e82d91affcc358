// SPDX-License-Identifier: MIT
// The columns of a schema's tables by their names, with those that tables inherit.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// Keeps pointers to the tables, which must outlive it.
class KnownColumns {
 public:
  explicit KnownColumns(const std::vector<Table>& tables);

  // Null where no such table is known.
  const Table* find_table(const TableName& name) const;
  // Null where the table has no such column, or where it is not known.
  const Column* find(const TableName& table, const std::string& column) const;
  // Whether the table may have columns that are not known: it inherits from one that is not.
  bool may_have_others(const TableName& table) const;

 private:
  struct Entry {
    const Table* table = nullptr;
    std::unordered_map<std::string, const Column*> columns = {};
    bool has_unknown_parent = false;
  };

  void inherit(Entry& heir) const;
  const Entry* find_entry(const TableName& name) const;

  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace limbeck::models

// SPDX-License-Identifier: MIT
// What becomes of tables that views, rules, policies and triggers stand on.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// The table and its columns under the names that they had before: those stand in SQL that a database keeps.
struct ChangedTable {
  TableName name;
  std::string new_name = {};  // where it gets one
  bool goes = false;
  std::unordered_map<std::string, std::string> renamed = {};  // columns, and their new names
  std::vector<std::string> gone = {};                         // columns
  std::unordered_set<std::string> held = {};     // columns that cannot change while something names them
  std::unordered_set<std::string> dropped = {};  // columns that go, be it to come again or on the way back
};

// With those that inherit from them, and partitions. `before` are the steps that come before all tables
// change, and the database is as it is before renames.
std::vector<ChangedTable> changed_tables(const Schema& database, const Pairing& pairing,
                                         std::span<const TableChanges> tables,
                                         std::span<const Difference> before);

// Of those that get one.
ByName<TableName> new_names_of(std::span<const ChangedTable> tables);

// Whether the item names a column that cannot change while it does, or reads whole rows of which one is.
// PostgreSQL writes out all columns that a query reads, so that the words of its SQL say that.
bool holds_column(const CodeItem& item, std::span<const ChangedTable> tables,
                  const dialect::Dialect& dialect);

// Whether it is said of a column that is dropped, and goes with it.
bool is_of_dropped_column(const CodeItem& item, std::span<const ChangedTable> tables);

// By the tables, their columns that are dropped and there again behind, under the same names.
ByName<std::unordered_set<std::string>> columns_made_again(std::span<const ChangedTable> tables);

// Sentences on what the SQL of the item, which stays or is made again as it is, says of names that are no
// more by then.
std::vector<std::string> outdated_names(const CodeItem& item, std::span<const ChangedTable> tables,
                                        const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

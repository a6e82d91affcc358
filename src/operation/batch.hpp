// SPDX-License-Identifier: MIT
// Several changes of one table as one operation.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <limbeck/schema/table.hpp>

#include "core/alternative.hpp"
#include "operation/column.hpp"
#include "operation/constraint.hpp"
#include "operation/table.hpp"

namespace limbeck::operation {

using TableChangeVariant =
    std::variant<AddColumn, DropColumn, AlterColumn, CreateIndex, DropIndex, RenameIndex, AddConstraint,
                 DropConstraint, RenameConstraint, AlterTable, AlterTableComment>;

// One of these; out of line for the same reason as Operation.
class TableChange : public TableChangeVariant {
 public:
  template <class One>
  requires core::is_alternative<One, TableChangeVariant> TableChange(One one) : variant(std::move(one)) {}

  TableChange(const TableChange& other);
  TableChange(TableChange&& other) noexcept;
  TableChange& operator=(const TableChange& other);
  TableChange& operator=(TableChange&& other) noexcept;
  ~TableChange();

  bool operator==(const TableChange& other) const;
};

// The column that an added or altered one shall stand before or behind; neither: the last, or where it is.
struct ColumnPlace {
  std::string insert_before = {};
  std::string insert_after = {};
  bool operator==(const ColumnPlace&) const = default;
};

struct RenamedColumn {
  std::string name;
  std::string new_name;
  bool operator==(const RenamedColumn&) const = default;
};

struct BatchChange {
  TableChange change;
  ColumnPlace place = {};
  bool operator==(const BatchChange&) const = default;
};

// Whether a table is altered by way of a new one.
enum class Recreate { automatic, always, never };

struct BatchAlterTable {
  TableName table;
  std::vector<BatchChange> changes = {};
  Recreate recreate = Recreate::automatic;
  std::optional<Table> copy_from = {};         // taken for the table that is there
  std::vector<RenamedColumn> renamed = {};     // columns of copy_from that bear another name by now
  std::vector<Column> reflect_args = {};       // taken for those of the table that is there
  std::vector<Constraint> table_args = {};     // that a new table gets beside those of the old one
  TableOptions table_kwargs = {};              // so too
  std::vector<Names> partial_reordering = {};  // orders of columns, each to be kept
  Settings naming_convention = {};             // of constraints that have no name in the database
  bool operator==(const BatchAlterTable&) const = default;
};

}  // namespace limbeck::operation

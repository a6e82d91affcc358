// SPDX-License-Identifier: MIT
// Schema changes as values. The list is closed: a dialect that forgot one does not compile.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/table.hpp>

namespace limbeck::operation {

struct CreateTable {
  Table table;
  bool if_not_exists = false;
};

struct DropTable {
  TableName table;
  bool if_exists = false;
};

struct RenameTable {
  TableName table;
  std::string new_name;
};

struct AddColumn {
  TableName table;
  Column column;                             // with no shorthand left in its options
  std::vector<Constraint> constraints = {};  // of this column alone, such as its foreign key
  bool if_not_exists = false;
};

struct DropColumn {
  TableName table;
  std::string column;
  bool if_exists = false;
};

struct AlterColumn {
  TableName table;
  std::string column;
  std::optional<std::string> new_name = {};
  std::optional<Type> type = {};
  std::optional<bool> nullable = {};
  Change<ServerDefault> server_default = {};
  // How the old values become new ones, as SQL; empty where the cast is implied.
  std::string postgresql_using = {};
};

struct CreateIndex {
  TableName table;
  Index index;
  bool if_not_exists = false;
};

struct DropIndex {
  std::string name;
  TableName table;  // its name may be empty where the database needs none
  bool if_exists = false;
};

struct AddConstraint {
  TableName table;
  Constraint constraint;
};

enum class ConstraintKind { unknown, primary_key, unique, foreign_key, check };

struct DropConstraint {
  TableName table;
  std::string name;
  ConstraintKind kind = ConstraintKind::unknown;
  bool if_exists = false;
};

// SQL in the user's own words.
struct Execute {
  std::string sql;
};

using Operation = std::variant<CreateTable, DropTable, RenameTable, AddColumn, DropColumn, AlterColumn,
                               CreateIndex, DropIndex, AddConstraint, DropConstraint, Execute>;

// What the operation does, for messages: "add column 'user.phone'".
std::string describe(const Operation& operation);

}  // namespace limbeck::operation

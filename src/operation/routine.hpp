// SPDX-License-Identifier: MIT
// Changes of functions, procedures and triggers.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/objects.hpp>

namespace limbeck::operation {

using limbeck::RoutineKind;

struct CreateFunction {
  RoutineKind kind = RoutineKind::function;
  TableName name;
  std::string arguments = {};  // SQL: "a integer, b text"
  std::string returns = {};    // SQL: "trigger"; empty for a procedure
  std::string language = {};   // "plpgsql"
  std::string body = {};       // text; quoted by the dialect where the database asks for that
  std::string options = {};    // SQL: "STABLE SECURITY DEFINER"
  std::optional<std::string> mysql_sql_mode = {};
  bool or_replace = false;
  bool operator==(const CreateFunction&) const = default;
};

struct DropFunction {
  RoutineKind kind = RoutineKind::function;
  TableName name;
  // SQL: their types, where functions of one name are told apart by them; "" where it takes none.
  std::optional<std::string> arguments = {};
  bool if_exists = false;
  bool cascade = false;
  std::optional<CreateFunction> existing = {};  // as it was, where that is known
  bool operator==(const DropFunction&) const = default;
};

struct CreateTrigger {
  std::string name;
  TableName table;
  std::string timing;            // "BEFORE", "AFTER", "INSTEAD OF"
  std::string events;            // SQL: "INSERT OR UPDATE OF email"
  std::string body;              // SQL: "EXECUTE FUNCTION f()", "BEGIN ...; END"
  std::string for_each = {};     // "ROW" or "STATEMENT"
  std::string when = {};         // SQL, without the parentheses of WHEN (...)
  std::string referencing = {};  // SQL: "NEW TABLE AS inserted"
  // SQL of a constraint trigger: "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE"; empty for all others.
  std::string postgresql_constraint = {};
  std::optional<std::string> mysql_sql_mode = {};
  std::string mysql_head = {};  // as of a Trigger
  bool or_replace = false;
  bool if_not_exists = false;
  bool operator==(const CreateTrigger&) const = default;
};

struct DropTrigger {
  std::string name;
  TableName table;
  bool if_exists = false;
  bool cascade = false;
  std::optional<CreateTrigger> existing = {};  // as it was, where that is known
  bool operator==(const DropTrigger&) const = default;
};

}  // namespace limbeck::operation

// SPDX-License-Identifier: MIT
// What a database holds beside tables: views, functions, triggers and extensions, as values. Named types are
// the values of their columns' types (Enum, postgresql::Domain).
#pragma once

#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck {

struct View {
  TableName name;
  std::string definition;         // the SELECT
  Names columns = {};             // their names, where they are not those of the SELECT
  std::string check_option = {};  // "LOCAL" or "CASCADED"
  Settings postgresql_with = {};  // {{"security_invoker", "true"}}
  bool operator==(const View&) const = default;
};

struct MaterializedView {
  TableName name;
  std::string definition;
  Names columns = {};
  std::string postgresql_using = {};
  Settings postgresql_with = {};
  std::string postgresql_tablespace = {};
  bool operator==(const MaterializedView&) const = default;
};

enum class RoutineKind { function, procedure };

struct Function {
  RoutineKind kind = RoutineKind::function;
  TableName name;
  std::string arguments = {};  // SQL: "a integer, b text"
  std::string returns = {};    // SQL: "trigger"; empty for a procedure
  std::string language = {};   // "plpgsql"
  std::string body = {};       // text, without quotes around it
  std::string options = {};    // SQL: "STABLE SECURITY DEFINER"
  bool operator==(const Function&) const = default;
};

struct Trigger {
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
  bool operator==(const Trigger&) const = default;
};

struct Extension {
  std::string name;
  std::string schema = {};   // empty: the extension's own choice
  std::string version = {};  // empty: the newest
  bool operator==(const Extension&) const = default;
};

}  // namespace limbeck

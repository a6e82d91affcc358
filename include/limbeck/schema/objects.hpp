// SPDX-License-Identifier: MIT
// What a database holds beside tables: views, functions, triggers, partitions and extensions, as values.
// Named types are the values of their columns' types (Enum, postgresql::Domain).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/index.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

struct View {
  TableName name;
  std::string definition;               // the SELECT
  Names columns = {};                   // their names, where they are not those of the SELECT
  std::string check_option = {};        // "LOCAL" or "CASCADED"
  Settings postgresql_with = {};        // {{"security_invoker", "true"}}
  std::string mysql_algorithm = {};     // "MERGE", "TEMPTABLE"
  std::string mysql_sql_security = {};  // "INVOKER"
  bool operator==(const View&) const = default;
};

struct MaterializedView {
  TableName name;
  std::string definition;
  Names columns = {};
  std::string postgresql_using = {};
  Settings postgresql_with = {};
  std::string postgresql_tablespace = {};
  std::vector<Index> indexes = {};
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
  // The sql_mode under which it runs, where that is not the server's own.
  std::optional<std::string> mysql_sql_mode = {};
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
  std::optional<std::string> mysql_sql_mode = {};  // as that of a function
  // SQL: what stands between CREATE and the body, word by word as MySQL keeps it, where that is not how
  // limbeck writes the fields above. It means the same.
  std::string mysql_head = {};
  bool operator==(const Trigger&) const = default;
};

// A part of a table that is divided with `postgresql_partition_by`. Its columns are the table's.
struct Partition {
  TableName name;
  TableName table;                // the table that it is a part of, or another partition
  std::string bounds;             // SQL: "FOR VALUES FROM (1) TO (10)", "DEFAULT"
  std::string partition_by = {};  // SQL, where it is divided further
  std::string tablespace = {};
  std::vector<Index> indexes = {};  // its own, beside those that all parts of the table have
  bool operator==(const Partition&) const = default;
};

struct Extension {
  std::string name;
  std::string schema = {};   // empty: the extension's own choice
  std::string version = {};  // empty: the newest
  bool operator==(const Extension&) const = default;
};

// When such an object can be made, seen from what it may need.
enum class ObjectStage {
  first,  // before all types
  types,  // before tables, and behind enums and domains
  code,   // among functions and views, each behind what it mentions
  last,   // behind all else
};

// What limbeck has no words of its own for, as the statements that make and drop it.
struct OtherObject {
  std::string kind;  // "collation"
  std::string name;  // as SQL and messages show it: "total(integer)"; of its own among its kind
  std::string create;
  std::string drop;
  ObjectStage stage = ObjectStage::last;
  bool operator==(const OtherObject&) const = default;
};

}  // namespace limbeck

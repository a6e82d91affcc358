// SPDX-License-Identifier: MIT
// A table's constraints as values. An empty name leaves the naming to the database.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <limbeck/schema/index_element.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

// When a constraint is checked, in SQL's words.
struct Deferral {
  std::optional<bool> deferrable = {};  // DEFERRABLE, NOT DEFERRABLE, or left to the database
  std::string initially = {};           // "DEFERRED" or "IMMEDIATE"
  bool operator==(const Deferral&) const = default;
};

// Of primary keys and unique constraints.
struct KeyOptions {
  Name name = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  Names postgresql_include = {};               // columns that the index carries beside the key's
  bool postgresql_nulls_not_distinct = false;  // of a unique constraint
  std::string postgresql_tablespace = {};      // USING INDEX TABLESPACE
  std::string sqlite_on_conflict = {};         // "IGNORE", "REPLACE", ...
  std::optional<bool> mssql_clustered = {};
  std::vector<PrefixLength> mysql_length = {};  // of a primary key
  std::string mysql_using = {};                 // "btree", "hash"
};

struct CheckOptions {
  Name name = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  bool postgresql_not_valid = false;   // rows that exist are not checked
  bool postgresql_no_inherit = false;  // tables that inherit do not have it
  // MariaDB's: the column in whose definition it stands when the table is made. Such a check has no name.
  std::string mysql_column = {};
};

struct ForeignKeyOptions {
  Name name = {};
  std::string onupdate = {};  // "CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"
  std::string ondelete = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string match = {};  // "FULL", "SIMPLE", "PARTIAL"
  bool postgresql_not_valid = false;
  Names postgresql_ondelete_columns = {};  // those that SET NULL or SET DEFAULT means; of none, all
  bool operator==(const ForeignKeyOptions&) const = default;
};

struct ExcludeOptions {
  Name name = {};
  std::string using_ = {};  // "gist" unless said
  std::string where = {};   // SQL
  std::optional<bool> deferrable = {};
  std::string initially = {};
  Settings ops = {};              // of each element, its operator class: {{"during", "range_ops"}}
  Names postgresql_include = {};  // columns that the index carries beside the elements
};

// What primary keys and unique constraints say of their index.
struct KeyIndex {
  Names postgresql_include = {};
  bool postgresql_nulls_not_distinct = false;
  std::string postgresql_tablespace = {};
  std::string sqlite_on_conflict = {};
  std::optional<bool> mssql_clustered = {};
  std::vector<PrefixLength> mysql_length = {};
  std::string mysql_using = {};
  bool operator==(const KeyIndex&) const = default;
};

struct PrimaryKeyConstraint {
  // Throws UsageError where there is no column; as UniqueConstraint does.
  explicit PrimaryKeyConstraint(Names columns, const KeyOptions& options = {});

  Name name;
  Names columns;
  Deferral deferral;
  KeyIndex index;
  bool operator==(const PrimaryKeyConstraint&) const = default;
};

struct UniqueConstraint {
  explicit UniqueConstraint(Names columns, const KeyOptions& options = {});

  Name name;
  Names columns;
  Deferral deferral;
  KeyIndex index;
  bool operator==(const UniqueConstraint&) const = default;
};

struct CheckConstraint {
  // `condition` is SQL, without the parentheses of CHECK (...).
  explicit CheckConstraint(std::string_view condition, const CheckOptions& options = {});

  Name name;
  std::string condition;
  Deferral deferral;
  bool postgresql_not_valid = false;
  bool postgresql_no_inherit = false;
  std::string mysql_column = {};
  bool operator==(const CheckConstraint&) const = default;
};

struct ForeignKeyConstraint {
  // `referred` names columns as "table.column" or "schema.table.column", all of one table; throws UsageError
  // where it does not, where there is no column, or where both lists differ in length.
  ForeignKeyConstraint(Names columns, const Names& referred, const ForeignKeyOptions& options = {});
  // The same with the parts apart, for names that hold a dot.
  ForeignKeyConstraint(Names columns, TableName referred_table, Names referred_columns,
                       const ForeignKeyOptions& options = {});

  Name name;
  Names columns;
  TableName referred_table;
  Names referred_columns;
  std::string onupdate;
  std::string ondelete;
  std::string match;
  Deferral deferral;
  bool postgresql_not_valid = false;
  Names postgresql_ondelete_columns = {};
  bool operator==(const ForeignKeyConstraint&) const = default;
};

// `{"room", "="}`: no two rows may hold values of which every such operator is true.
struct ExcludeElement {
  IndexElement element;
  std::string with;  // the operator
  bool operator==(const ExcludeElement&) const = default;
};

// PostgreSQL's EXCLUDE: `ExcludeConstraint({{"room", "="}, {"during", "&&"}}, {.name = "no_overlap"})`.
struct ExcludeConstraint {
  ExcludeConstraint(std::initializer_list<ExcludeElement> excluded, const ExcludeOptions& options = {});
  // `ops` moves from the options to the elements. Throws UsageError where it names what is none of them.
  explicit ExcludeConstraint(std::vector<ExcludeElement> excluded, const ExcludeOptions& options = {});

  Name name;
  std::vector<ExcludeElement> elements;
  std::string using_;
  std::string where;
  Deferral deferral;
  Names postgresql_include;
  bool operator==(const ExcludeConstraint&) const = default;
};

using ConstraintVariant = std::variant<PrimaryKeyConstraint, UniqueConstraint, ForeignKeyConstraint,
                                       CheckConstraint, ExcludeConstraint>;

// One of these; out of line for the same reason as Type.
class Constraint : public ConstraintVariant {
 public:
  Constraint(PrimaryKeyConstraint constraint);
  Constraint(UniqueConstraint constraint);
  Constraint(ForeignKeyConstraint constraint);
  Constraint(CheckConstraint constraint);
  Constraint(ExcludeConstraint constraint);

  Constraint(const Constraint& other);
  Constraint(Constraint&& other) noexcept;
  Constraint& operator=(const Constraint& other);
  Constraint& operator=(Constraint&& other) noexcept;
  ~Constraint();

  bool operator==(const Constraint& other) const;
};

// A constraint's name, empty where it has none.
const Name& name_of(const Constraint& constraint);

// The constraint under that name.
Constraint renamed(Constraint constraint, std::string_view name);

}  // namespace limbeck

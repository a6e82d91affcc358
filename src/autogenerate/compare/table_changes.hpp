// SPDX-License-Identifier: MIT
// How a table that both sides have differs.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "autogenerate/compare/compare.hpp"
#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/filter.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "dialect/dialect.hpp"
#include "dialect/name_limit.hpp"

namespace limbeck::autogenerate {

// A foreign key that is made or dropped: when that can be depends on the table that it refers to.
struct KeyChange {
  TableName referred_table;
  Difference difference;
};

// By the order in which the parts of one table can be changed.
struct TableChanges {
  TableName table;
  std::vector<KeyChange> drop_keys = {};
  std::vector<Difference> drop = {};     // indexes and other constraints
  std::vector<Difference> columns = {};  // added and altered, and the table's comment
  std::vector<Difference> drop_columns = {};
  std::vector<Difference> make = {};       // other constraints and indexes
  std::vector<Difference> drop_late = {};  // indexes that foreign keys rest on until the next ones are there
  std::vector<Difference> start_counting = {};
  std::vector<KeyChange> make_keys = {};
  bool has_parents = false;  // whose columns it has: it inherits, or is a partition
  // A key or a column goes or becomes another, which foreign keys of other tables may refer to.
  bool lets_go_of_keys = false;
  bool lost_columns_early = false;                   // before anything is made
  std::unordered_set<std::string> remade = {};       // columns that are dropped and added again, and parents'
  std::vector<std::string> lost_column_checks = {};  // columns whose check, which stands in them, goes
  std::vector<std::string> unmade = {};              // as in Differences
  std::vector<std::string> remarks = {};
  std::vector<PossibleRename> possible_renames = {};  // of columns

  bool empty() const {
    return drop_keys.empty() && drop.empty() && columns.empty() && drop_columns.empty() && make.empty() &&
           drop_late.empty() && start_counting.empty() && make_keys.empty();
  }
};

struct Comparison {
  const dialect::Dialect& dialect;
  const CompareOptions& options;
  const Filter& filter;
  const ServersWords& server;
  NameSet referred;  // tables that foreign keys of the target refer to
  dialect::Capabilities can = dialect.capabilities();

  std::optional<schema::NameLimit> name_limit() const { return dialect::name_limit(dialect.identifiers()); }
};

TableChanges compare_table(const TablePair& pair, const Comparison& comparison);

// What a database keeps of a table beside its columns, as far as the target says it. Gives whether the
// default character set changes: the columns that have it do not follow by themselves.
bool compare_table_options(const TablePair& pair, const Comparison& comparison, TableChanges& changes);
// The default of the column in a form that its type holds: the text of a Uuid that is CHAR(32) is its digits.
const std::optional<ServerDefault>& held_default(const Column& said, const Column& kept);
// The type with the collation of its table, where it is one of characters that says none and that is known.
Type with_collation(const Type& type, const std::string& collation);
// The table whose columns of characters say the collation that they have of it; as it is where that is empty.
Table with_collations_said(Table table, const std::string& collation);
// How SQLite numbers and stores the rows, once all else is compared.
void compare_rows(const TablePair& pair, const Comparison& comparison, TableChanges& changes);
// How MariaDB and MySQL divide the table, once all else is compared.
void compare_division(const TablePair& pair, const Comparison& comparison, TableChanges& changes);
// How PostgreSQL divides it among tables, which nothing can change.
void compare_ways_to_divide(const TablePair& pair, const Comparison& comparison, TableChanges& changes);

// The other parts of it. `remade` are columns that are dropped and added again under their names: what stands
// on them is made again.
struct RemadeColumns {
  std::unordered_set<std::string> names;
  std::unordered_set<std::string> added;     // to the database, remade ones too
  std::unordered_set<std::string> removed;   // from it
  std::unordered_set<std::string> cast;      // to another type, which foreign keys over them do not outlive
  std::unordered_set<std::string> left_out;  // by a filter, and not there: nothing is made over them
};
RemadeColumns compare_columns(const TablePair& pair, const Comparison& comparison, TableChanges& changes);
void compare_constraints(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                         TableChanges& changes);
void compare_indexes(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                     TableChanges& changes);

// Where a column can only count up by a key: lets it stop before its key goes, and start once the key is
// there.
void arrange_counting(const TablePair& pair, const Comparison& comparison, TableChanges& changes);

// Whether it goes with one of the columns: its SQL does that holds the name of one.
bool stands_on(const Constraint& constraint, const std::unordered_set<std::string>& columns,
               const dialect::Dialect& dialect);
bool stands_on(const Index& index, const std::unordered_set<std::string>& columns,
               const dialect::Dialect& dialect);

// Where a database cannot tell them from constraints, the plain unique indexes among a table's are compared
// with these.
bool is_compared_as_constraint(const Index& index, const dialect::Capabilities& can);

// The table with named types that are there by the time that it is made.
Table with_types_there(Table table);

}  // namespace limbeck::autogenerate

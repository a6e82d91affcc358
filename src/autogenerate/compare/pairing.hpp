// SPDX-License-Identifier: MIT
// Which table of the database becomes which of the target.
#pragma once

#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/filter.hpp"
#include "autogenerate/compare/names.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// A table that both sides have: as it is said, and as it is compared. Thousands are the rule, and most are
// alike: what is said is not copied.
struct TablePair {
  const Table& database;  // under the names that it has once everything is renamed
  const Table& target;
  Table database_kept = {};  // both in the dialect's canonical form
  Table target_kept = {};
  bool is_partition = false;  // which has its columns of its table, and indexes alone of its own
  std::unordered_set<std::string> remade_in_parents = {};  // columns that are dropped there, and added again
};

// Its pairs refer to both sides' tables, which must outlive it.
struct Pairing {
  std::vector<Table> added;                   // of the target
  std::vector<Table> removed;                 // of the database
  ByName<std::vector<Partition>> partitions;  // of the database, by the tables that are divided
  std::vector<TablePair> pairs;
  std::vector<Difference> renames;  // of tables and columns
  std::vector<PossibleRename> possible_renames;
  std::vector<Difference> sequence_renames;  // of those that become a column's own, once they are that
  std::deque<Table> made;                    // for pairs that are of neither side's tables as they stand
  std::unordered_set<std::string>
      released;                           // parts of tables that go early, as messages call what makes them
  std::vector<Difference> released_keys;  // makes foreign keys again that went early
  bool removed_go_first = false;          // before anything is made, so that nothing of them need go early
};

// The tables of the database as they are before renames, by the names that they have behind.
ByName<const Table*> tables_before_renames(const std::vector<Table>& tables, const Pairing& pairing);

// Throws Error where a rename that was asked for names what is not there.
Pairing pair_tables(const Schema& database, const Schema& target, const dialect::Dialect& dialect,
                    const CompareOptions& options, const Filter& filter);

}  // namespace limbeck::autogenerate

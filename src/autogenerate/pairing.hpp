// SPDX-License-Identifier: MIT
// Which table of the database becomes which of the target.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/differences.hpp"
#include "autogenerate/filter.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// A table that both sides have: as it is said, and as it is compared.
struct TablePair {
  Table database;  // under the names that it has once everything is renamed
  Table target;
  Table database_kept = {};  // both in the dialect's canonical form
  Table target_kept = {};
};

struct Pairing {
  std::vector<Table> added;    // of the target
  std::vector<Table> removed;  // of the database
  std::vector<TablePair> pairs;
  std::vector<Difference> renames;  // of tables and columns
  std::vector<PossibleRename> possible_renames;
};

// Throws Error where a rename that was asked for names what is not there.
Pairing pair_tables(std::vector<Table> database, const std::vector<Table>& target,
                    const dialect::Dialect& dialect, const CompareOptions& options, const Filter& filter);

}  // namespace limbeck::autogenerate

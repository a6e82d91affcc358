// SPDX-License-Identifier: MIT
// Parts of tables let go of what goes before their turn comes: of functions, and of values of enum types.
#pragma once

#include <functional>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// The part is a table of one column, index or constraint.
using NamesWhatGoes = std::function<bool(const Table& part)>;

struct EarlyRelease {
  std::vector<Difference> steps;    // take defaults, checks, indexes and computed columns away
  std::vector<Difference> restore;  // make those again whose tables do not change
};

// Of the tables as the database has them, before anything is renamed, and what their partitions have of their
// own. What stands on computed columns goes with these, on tables that inherit them too. What tables that
// change did themselves of it is taken out of their changes, and what they did not change comes again with
// these; tables that go are dropped without it. Foreign keys that hold on to it go first; the pairing keeps
// what makes those again that stay. Where it is `of_changes_alone`, parts that do not change are left. What
// the pairing says to be released is gone already; a column that keeps what was computed only stops being
// computed.
EarlyRelease release_early(const Schema& database, const NamesWhatGoes& names_what_goes,
                           bool of_changes_alone, Pairing& pairing, std::vector<TableChanges>& changes,
                           const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

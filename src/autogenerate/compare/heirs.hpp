// SPDX-License-Identifier: MIT
// Tables that inherit, and partitions: columns of their parents are theirs too, and go with those.
#pragma once

#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// The pairs whose parents, or the parents of these, drop columns and add them again. The pairs know the
// columns then.
std::vector<TablePair*> heirs_of_remade_columns(std::vector<TablePair>& pairs,
                                                const std::vector<TableChanges>& changes);

struct HeirsFirst {
  std::deque<Table> partitions;  // of tables that stay or change, with their own indexes alone
  std::vector<const Table*> tables;
};

// The tables as the database has them, and partitions as tables that inherit: each before those that it has
// its columns of. What goes with a table of `removed` is none of these.
HeirsFirst heirs_first(const Schema& database, const std::vector<Table>& removed);

}  // namespace limbeck::autogenerate

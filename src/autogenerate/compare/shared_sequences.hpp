// SPDX-License-Identifier: MIT
// Defaults that count by the sequence which comes and goes with another column.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// Those that change or go are taken away before anything else, as the sequence of a column that stops to
// count is dropped with it.
void release_shared_sequences(const Schema& database, const NameSet& freed, Pairing& pairing,
                              std::vector<TableChanges>& changes, const dialect::Dialect& dialect,
                              ObjectChanges& objects);

// By the name of each changed table that owns sequences: those whose columns had them for defaults, which
// change before.
ByName<std::vector<TableName>> tables_that_shared(const Pairing& pairing,
                                                  const std::vector<TableChanges>& changes,
                                                  const dialect::Dialect& dialect);

// The tables with whose changes sequences come, by the names of these.
ByName<TableName> sequences_to_come(const Pairing& pairing, const std::vector<TableChanges>& changes,
                                    const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate

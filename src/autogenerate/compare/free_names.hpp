// SPDX-License-Identifier: MIT
// A name goes from one kind of thing to another: what bears it goes before the other one comes.
#pragma once

#include <vector>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// What tables, virtual ones too, views, sequences and types are called that these steps make.
NameSet names_made_by(const std::vector<Difference>& steps);

// Lets types, sequences and virtual tables go before anything is made that takes their names. Gives these:
// what is of such a type, or counts by such a sequence, must let go of it before.
NameSet free_names(const Schema& target, const Pairing& pairing, const std::vector<TableChanges>& changed,
                   const dialect::Dialect& dialect, ObjectChanges& changes);

// Frees the names of columns' own sequences that new tables, or indexes, are to have: takes out of the
// changes what makes columns count no more, and calls sequences otherwise that go with their columns.
std::vector<Difference> free_own_sequences(const Pairing& pairing, std::vector<TableChanges>& changed,
                                           const Comparison& comparison);

// Moves sequences and virtual tables behind the indexes, and the columns' own sequences, that have their
// names until they go.
void make_late(const Pairing& pairing, const std::vector<TableChanges>& changed,
               const dialect::Dialect& dialect, ObjectChanges& changes);

}  // namespace limbeck::autogenerate

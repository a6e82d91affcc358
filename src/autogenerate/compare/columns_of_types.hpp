// SPDX-License-Identifier: MIT
// Columns that go, of types that go or become others.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// Whether it is one of these types, or values of it hold theirs: an array, or a domain over one.
bool holds_one_of(const NameSet& types, const Type& type);

// Whether one of the tables has a column of such a type.
bool any_holds_one_of(const NameSet& types, const std::vector<Table>& tables);

// Takes the columns of the types that go out of the changes of their tables, with what stands on them:
// they hold on to a type that goes, and what they hold need not fit into what another becomes. Gives what
// drops them under the names that all has before anything is renamed, as the tables of the database are
// called.
std::vector<Difference> take_columns(const NameSet& types, const std::vector<Table>& tables,
                                     const Pairing& pairing, std::vector<TableChanges>& changes,
                                     const Comparison& comparison);

// The same of columns that change from the types to one of the server's own: gives what changes that alone,
// and lets the column be NULL and its default go where it does so with the type. The way back fills it again.
std::vector<Difference> retype_columns(const NameSet& types, const std::vector<Table>& tables,
                                       const Pairing& pairing, std::vector<TableChanges>& changes,
                                       const Comparison& comparison);

}  // namespace limbeck::autogenerate

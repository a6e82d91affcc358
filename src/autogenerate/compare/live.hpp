// SPDX-License-Identifier: MIT
// Compares a live database with what it shall hold.
#pragma once

#include "autogenerate/compare/compare.hpp"

namespace limbeck::autogenerate {

// What of the database is compared with that target, or held against nothing.
dialect::ReflectScope scope_of(const CompareOptions& options, const Schema& target = {});

// As the function of values; SQL that differs as text is given to the server before it is believed. Nothing
// may be under way on the connection, and the database is the same afterwards. Views, functions and triggers
// of which the target says nothing are read where a table differs that they may stand on, with all else anew.
// Throws DatabaseError.
Differences compare(database::Connection& connection, Schema target, const dialect::Dialect& dialect,
                    const CompareOptions& options);

}  // namespace limbeck::autogenerate

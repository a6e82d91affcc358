// SPDX-License-Identifier: MIT
// Compares what a database holds with what it shall hold.
#pragma once

#include <functional>
#include <vector>

#include <limbeck/autogenerate/compare_options.hpp>
#include <limbeck/schema/schema.hpp>

#include "autogenerate/differences.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// Gives tables back as the server does once they are made: its own words for types and SQL, everything in the
// same order. Called once at most, with the tables of the target that differ from what is there.
using Normalize = std::function<std::vector<Table>(const std::vector<Table>& tables)>;

// The steps that make the target of the database, in an order in which they run. Takes time in proportion to
// the size of both. Without `normalize` SQL that differs as text is different. Throws Error where a rename
// names what is not there, or where a foreign key of the target refers to a table that the target lacks and
// the database has.
Differences compare(const Schema& database, const Schema& target, const dialect::Dialect& dialect,
                    const CompareOptions& options, const Normalize& normalize = {});

}  // namespace limbeck::autogenerate

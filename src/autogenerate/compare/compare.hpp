// SPDX-License-Identifier: MIT
// Compares what a database holds with what it shall hold.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <limbeck/autogenerate/compare_options.hpp>
#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// What only the server can tell; each may be empty.
struct ServersWords {
  // Gives tables back as the server does once they are made: its own words for types and SQL, everything in
  // the same order. Called with the tables of the target that differ from what is there, and, since the
  // server may find other words for its own, with these as they are there where they still do.
  std::function<std::vector<Table>(const std::vector<Table>& tables)> normalize = {};
  // The same of the queries of views; called once, with those of both sides that differ as text.
  std::function<std::vector<dialect::ViewQuery>(std::vector<dialect::ViewQuery> queries)> normalize_queries =
      {};
};

// The steps that make the target of the database, in an order in which they run. Takes time in proportion to
// the size of both. Without the server's words SQL that differs as text is different. Throws Error where a
// rename names what is not there, or where a foreign key of the target refers to a table that the target
// lacks and the database has.
Differences compare(Schema database, Schema target, const dialect::Dialect& dialect,
                    const CompareOptions& options, const ServersWords& server = {});

}  // namespace limbeck::autogenerate

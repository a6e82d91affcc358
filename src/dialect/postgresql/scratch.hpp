// SPDX-License-Identifier: MIT
// What the server makes of tables, asked in a transaction that is rolled back.
#pragma once

#include "dialect/dialect.hpp"
#include "dialect/postgresql/server.hpp"

namespace limbeck::dialect::postgresql {

// As Dialect::normalize().
Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features);

// As Dialect::normalize_queries().
std::vector<ViewQuery> normalize_queries(database::Connection& connection, std::vector<ViewQuery> queries,
                                         const Features& features);

// As Dialect::schema_made_by().
MadeSchema schema_made_by(const database::Url& url, std::span<const std::string> statements);

}  // namespace limbeck::dialect::postgresql

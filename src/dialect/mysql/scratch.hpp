// SPDX-License-Identifier: MIT
// What the server makes of tables, asked in a database that is dropped again.
#pragma once

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// As Dialect::normalize().
Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features);

// As Dialect::normalize_queries().
std::vector<ViewQuery> normalize_queries(database::Connection& connection, std::vector<ViewQuery> queries,
                                         const Features& features);

// As Dialect::schema_made_by().
MadeSchema schema_made_by(const database::Url& url, std::span<const std::string> statements,
                          const Features& features);

}  // namespace limbeck::dialect::mysql

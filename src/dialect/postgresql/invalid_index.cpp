// SPDX-License-Identifier: MIT
#include "dialect/postgresql/invalid_index.hpp"

#include <fmt/format.h>

#include "database/execute_one.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::postgresql {

// One that is being built holds this lock on its table; it is invalid too until it is done. That of a
// partitioned table is invalid until each partition has given it one of its own.
Names find_invalid_indexes(database::Connection& connection, const TableName& table) {
  const auto name = sql::quote_literal(sql::quote_name(table.schema, table.name, identifiers()));
  const auto query = fmt::format(
      "SELECT c.relname FROM pg_catalog.pg_index AS i "
      "JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i' "
      "WHERE i.indrelid = pg_catalog.to_regclass({}) AND NOT i.indisvalid AND NOT EXISTS ("
      "SELECT FROM pg_catalog.pg_locks AS l JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid "
      "JOIN pg_catalog.pg_database AS d ON d.oid = l.database AND d.datname = pg_catalog.current_database() "
      "WHERE l.relation = i.indrelid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted "
      "AND l.pid <> pg_catalog.pg_backend_pid() "
      // Of another role's sessions it is not told what they are.
      "AND coalesce(a.backend_type, 'client backend') = 'client backend')",
      name);
  const auto answer = execute_one(connection, query);
  std::vector<std::string> names;
  for (const auto& row : answer.rows) names.push_back(row.at(0).value());
  return names;
}

}  // namespace limbeck::dialect::postgresql

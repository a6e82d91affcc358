// SPDX-License-Identifier: MIT
// What the database holds beside all that is read of it.
#include <fmt/format.h>

#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/reflect.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// What no operation makes, or none that is read back; a row for each kind.
constexpr std::string_view unread_query = R"sql(
SELECT kind || ': ' || string_agg(name, ', ' ORDER BY name) FROM (
SELECT 'aggregate functions' AS kind, p.oid::regprocedure::text AS name
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE {wanted} AND EXISTS (SELECT FROM pg_catalog.pg_aggregate a WHERE a.aggfnoid = p.oid) AND {not_of_extension_p}
UNION ALL SELECT 'functions in C', p.oid::regprocedure::text
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE {wanted} AND l.lanname IN ('c', 'internal') AND {not_of_extension_p}
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_aggregate a WHERE a.aggfnoid = p.oid)
UNION ALL SELECT 'operators', p.oid::regoperator::text
  FROM pg_catalog.pg_operator p JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
  WHERE {wanted} AND {not_of_extension_o}
UNION ALL SELECT 'collations', quote_ident(p.collname)
  FROM pg_catalog.pg_collation p JOIN pg_catalog.pg_namespace n ON n.oid = p.collnamespace
  WHERE {wanted} AND {not_of_extension_c}
UNION ALL SELECT 'text search configurations', p.oid::regconfig::text
  FROM pg_catalog.pg_ts_config p JOIN pg_catalog.pg_namespace n ON n.oid = p.cfgnamespace
  WHERE {wanted} AND {not_of_extension_t}
UNION ALL SELECT 'composite and range types', t.oid::regtype::text
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
  WHERE {wanted} AND (t.typtype = 'r' OR t.typtype = 'c' AND c.relkind = 'c') AND {not_of_extension_y}
UNION ALL SELECT 'partitions', c.oid::regclass || ' of ' || p.inhparent::regclass
  FROM pg_catalog.pg_inherits p JOIN pg_catalog.pg_class c ON c.oid = p.inhrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relispartition AND c.relkind IN ('r', 'p', 'f')
UNION ALL SELECT 'policies', quote_ident(p.polname) || ' on ' || p.polrelid::regclass
  FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE {wanted}
UNION ALL SELECT 'rules', quote_ident(p.rulename) || ' on ' || p.ev_class::regclass
  FROM pg_catalog.pg_rewrite p JOIN pg_catalog.pg_class c ON c.oid = p.ev_class
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE {wanted} AND p.rulename <> '_RETURN'
UNION ALL SELECT 'privileges', 'on ' || c.oid::regclass
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relacl IS NOT NULL AND {not_of_extension_r}
) unread GROUP BY kind ORDER BY kind)sql";

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope) {
  const auto query = fmt::format(unread_query, fmt::arg("wanted", within_schemas(scope)),
                                 fmt::arg("not_of_extension_p", not_of_extension("pg_proc", "p")),
                                 fmt::arg("not_of_extension_o", not_of_extension("pg_operator", "p")),
                                 fmt::arg("not_of_extension_c", not_of_extension("pg_collation", "p")),
                                 fmt::arg("not_of_extension_t", not_of_extension("pg_ts_config", "p")),
                                 fmt::arg("not_of_extension_y", not_of_extension("pg_type", "t")),
                                 fmt::arg("not_of_extension_r", not_of_extension("pg_class", "c")));
  const auto answers = ask(connection, {query});
  std::vector<std::string> kinds;
  for (const auto& row : answers.at(0).rows) kinds.push_back(text_at(row, 0));
  return kinds;
}

}  // namespace limbeck::dialect::postgresql

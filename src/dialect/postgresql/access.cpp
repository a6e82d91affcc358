// SPDX-License-Identifier: MIT
// Who may do what: privileges and the policies of row security.
#include <fmt/format.h>

#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/expression.hpp"
#include "dialect/postgresql/reflect.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using database::Row;

constexpr std::string_view policies_query = R"sql(
SELECT nullif(n.nspname, current_schema()), c.relname, p.polname,
  CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' END,
  (SELECT string_agg(r.rolname, chr(1) ORDER BY r.rolname) FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)),
  pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
  coalesce(to_jsonb(p) ->> 'polpermissive', 'true') = 'true'
FROM pg_catalog.pg_policy p
JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {not_of_extension_c}
ORDER BY n.nspname, c.relname, p.polname)sql";
namespace policy_row {
enum { schema, table, name, command, roles, using_, with_check, is_permissive };
}

// Without what every owner has, the right of all to call a function, which each has by itself, and what
// schema public comes with. In the order in which they were given, as far as the server keeps that.
constexpr std::string_view grants_query = R"sql(
WITH acl AS (
SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, nullif(n.nspname, current_schema()) AS schema,
    c.relname AS name, NULL AS arguments, NULL AS column_name, c.relowner AS owner, c.relacl AS items,
    NULL::aclitem[] AS initial
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relacl IS NOT NULL AND {not_of_extension_c}
UNION ALL SELECT 'TABLE', nullif(n.nspname, current_schema()), c.relname, NULL, a.attname, c.relowner, a.attacl, NULL
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND a.attacl IS NOT NULL AND NOT a.attisdropped AND {not_of_extension_c}
UNION ALL SELECT CASE WHEN to_jsonb(p) ->> 'prokind' = 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
    nullif(n.nspname, current_schema()), p.proname, pg_get_function_identity_arguments(p.oid), NULL, p.proowner, p.proacl,
    NULL
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE {wanted} AND p.proacl IS NOT NULL AND {not_of_extension_p}
UNION ALL SELECT 'SCHEMA', NULL, n.nspname, NULL, NULL, n.nspowner, n.nspacl, s.initprivs
  FROM pg_catalog.pg_namespace n LEFT JOIN pg_catalog.pg_init_privs s
  ON s.classoid = 'pg_catalog.pg_namespace'::regclass AND s.objoid = n.oid
  WHERE {wanted} AND n.nspacl IS NOT NULL AND (n.nspname = 'public' OR n.nspname <> current_schema()))
SELECT kind, schema, name, arguments, role, columns, is_grantable, string_agg(privilege, chr(1) ORDER BY privilege)
FROM (
SELECT kind, schema, name, arguments, coalesce(r.rolname, 'PUBLIC') AS role,
    string_agg(column_name, chr(1) ORDER BY column_name) AS columns, i.is_grantable, i.privilege_type AS privilege,
    min(i.place) AS place
  FROM acl CROSS JOIN LATERAL aclexplode(items)
    WITH ORDINALITY AS i (grantor, grantee, privilege_type, is_grantable, place) LEFT JOIN pg_catalog.pg_roles r ON r.oid = i.grantee
  WHERE i.grantee <> owner AND NOT (kind IN ('FUNCTION', 'PROCEDURE') AND i.grantee = 0)
    AND NOT EXISTS (SELECT FROM aclexplode(initial) s WHERE (s.grantee, s.privilege_type, s.is_grantable)
                    = (i.grantee, i.privilege_type, i.is_grantable))
  GROUP BY kind, schema, name, arguments, coalesce(r.rolname, 'PUBLIC'), column_name IS NULL, i.is_grantable,
    i.privilege_type) AS g
GROUP BY kind, schema, name, arguments, role, columns, is_grantable
ORDER BY kind, schema NULLS FIRST, name, arguments, columns NOTNULL, min(place), role, columns, is_grantable)sql";
namespace grant_row {
enum { kind, schema, name, arguments, role, columns, is_grantable, privileges };
}

Policy policy_of(const Row& row) {
  return {.name = text_at(row, policy_row::name),
          .table = {text_at(row, policy_row::table), text_at(row, policy_row::schema)},
          .command = text_at(row, policy_row::command),
          .roles = Names(list_at(row, policy_row::roles)),
          .using_ = condition_of(text_at(row, policy_row::using_)),
          .with_check = condition_of(text_at(row, policy_row::with_check)),
          .permissive = true_at(row, policy_row::is_permissive)};
}

Grant grant_of(const Row& row) {
  return {.privileges = Names(list_at(row, grant_row::privileges)),
          .object = {text_at(row, grant_row::kind),
                     {text_at(row, grant_row::name), text_at(row, grant_row::schema)},
                     text_at(row, grant_row::arguments)},
          .roles = {text_at(row, grant_row::role)},
          .columns = Names(list_at(row, grant_row::columns)),
          .with_grant_option = true_at(row, grant_row::is_grantable)};
}

}  // namespace

std::vector<std::string> access_queries(const ReflectScope& scope) {
  const auto filled = [&](std::string_view query) {
    return fmt::format(fmt::runtime(query), fmt::arg("wanted", within_schemas(scope)),
                       fmt::arg("not_of_extension_c", not_of_extension("pg_class", "c")),
                       fmt::arg("not_of_extension_p", not_of_extension("pg_proc", "p")));
  };
  return {filled(policies_query), filled(grants_query)};
}

void read_access(std::span<const database::Result> answers, Schema& schema) {
  for (const auto& row : answers[0].rows) schema.policies.push_back(policy_of(row));
  for (const auto& row : answers[1].rows) schema.grants.push_back(grant_of(row));
}

}  // namespace limbeck::dialect::postgresql

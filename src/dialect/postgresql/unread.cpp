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
SELECT 'operator classes' AS kind, quote_ident(p.opcname) AS name
  FROM pg_catalog.pg_opclass p JOIN pg_catalog.pg_namespace n ON n.oid = p.opcnamespace
  WHERE {wanted} AND {not_of_extension_o}
UNION ALL SELECT 'foreign tables', c.oid::regclass::text
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relkind = 'f' AND {not_of_extension_r}
UNION ALL SELECT 'types that tables are of', c.oid::regclass::text
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.reloftype <> 0 AND {not_of_extension_r}
UNION ALL SELECT 'parameters of operator classes', quote_ident(p.attname) || ' of ' || c.oid::regclass
  FROM pg_catalog.pg_attribute p JOIN pg_catalog.pg_class c ON c.oid = p.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relkind IN ('i', 'I') AND {not_of_extension_r} AND EXISTS (SELECT FROM unnest(p.attoptions) u (o)
    WHERE split_part(o, '=', 1) <> 'pg_attver')
UNION ALL SELECT 'options of keys of divided tables', c.oid::regclass || ': ' || array_to_string(c.reloptions, ', ')
  FROM pg_catalog.pg_constraint p JOIN pg_catalog.pg_class c ON c.oid = p.conindid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relkind = 'I' AND p.contype IN ('p', 'u', 'x') AND c.reloptions IS NOT NULL AND {not_of_extension_r}
UNION ALL SELECT 'casts', p.castsource::regtype || ' to ' || p.casttarget::regtype
  FROM pg_catalog.pg_cast p WHERE p.oid >= 16384 AND {not_of_extension_c} AND NOT EXISTS (SELECT
    FROM pg_catalog.pg_depend i WHERE i.classid = 'pg_catalog.pg_cast'::regclass AND i.objid = p.oid AND i.deptype = 'i')
UNION ALL SELECT 'default privileges', 'of ' || p.defaclrole::regrole || coalesce(' in ' || quote_ident(n.nspname), '')
  FROM pg_catalog.pg_default_acl p LEFT JOIN pg_catalog.pg_namespace n ON n.oid = p.defaclnamespace
  WHERE n.oid IS NULL OR {wanted}
UNION ALL SELECT 'privileges on types', t.oid::regtype::text
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE {wanted} AND t.typacl IS NOT NULL AND {not_of_extension_t}
UNION ALL SELECT 'publications', quote_ident(p.pubname) FROM pg_catalog.pg_publication p
UNION ALL SELECT 'constraints of partitions', quote_ident(p.conname) || ' on ' || p.conrelid::regclass
  FROM pg_catalog.pg_constraint p JOIN pg_catalog.pg_class c ON c.oid = p.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE {wanted} AND c.relispartition AND p.coninhcount = 0 AND p.contype IN ('p', 'u', 'f', 'c', 'x')
UNION ALL SELECT 'names of identity sequences', quote_ident(s.relname) || ' of ' || c.oid::regclass
  FROM pg_catalog.pg_depend p JOIN pg_catalog.pg_class s ON s.oid = p.objid
  JOIN pg_catalog.pg_class c ON c.oid = p.refobjid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.refobjsubid
  CROSS JOIN LATERAL (SELECT c.relname || '_' || a.attname || '_seq' AS usual) u
  WHERE {wanted} AND p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
  AND p.deptype = 'i' AND s.relkind = 'S' AND octet_length(usual) <= 63 AND {not_of_extension_r}
  AND (left(s.relname, length(usual)) <> usual OR substr(s.relname, length(usual) + 1) !~ '^[0-9]*$')
UNION ALL SELECT 'privileges that schema public has lost',
    i.privilege_type || ' of ' || CASE i.grantee WHEN 0 THEN 'PUBLIC' ELSE i.grantee::regrole::text END
  FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_init_privs s
  ON s.classoid = 'pg_catalog.pg_namespace'::regclass AND s.objoid = n.oid CROSS JOIN LATERAL aclexplode(s.initprivs) i
  WHERE {wanted} AND n.nspname = 'public' AND NOT EXISTS (SELECT FROM aclexplode(n.nspacl) h
    WHERE (h.grantee, h.privilege_type) = (i.grantee, i.privilege_type))
) unread GROUP BY kind ORDER BY kind)sql";

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope) {
  const auto query = fmt::format(unread_query, fmt::arg("wanted", within_schemas(scope)),
                                 fmt::arg("not_of_extension_c", not_of_extension("pg_cast", "p")),
                                 fmt::arg("not_of_extension_o", not_of_extension("pg_opclass", "p")),
                                 fmt::arg("not_of_extension_t", not_of_extension("pg_type", "t")),
                                 fmt::arg("not_of_extension_r", not_of_extension("pg_class", "c")));
  const auto answers = ask(connection, {query});
  std::vector<std::string> kinds;
  for (const auto& row : answers.at(0).rows) kinds.push_back(text_at(row, 0));
  return kinds;
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
// What limbeck has no words of its own for, as the statements that make and drop it.
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/canonical.hpp"
#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/reflect.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// Each query gives kind, name, the statements that make it and the one that drops it, in the order in which
// they were made. Names are written as the search path asks for them.
constexpr std::string_view collations = R"sql(
SELECT 'collation', q, format('CREATE COLLATION %s (provider = %s%s%s%s)', q,
    CASE p.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    CASE WHEN p.collprovider IN ('i', 'b') OR p.collcollate = p.collctype
      THEN ', locale = ' || quote_literal(coalesce(j ->> 'colllocale', j ->> 'colliculocale', p.collcollate))
      ELSE format(', lc_collate = %L, lc_ctype = %L', p.collcollate, p.collctype) END,
    ', rules = ' || quote_literal(j ->> 'collicurules'),
    CASE WHEN j ->> 'collisdeterministic' = 'false' THEN ', deterministic = false' END),
  'DROP COLLATION ' || q
FROM pg_catalog.pg_collation p JOIN pg_catalog.pg_namespace n ON n.oid = p.collnamespace
CROSS JOIN LATERAL (SELECT to_jsonb(p)) t (j) CROSS JOIN LATERAL (SELECT {in_schema} || quote_ident(p.collname)) v (q)
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

constexpr std::string_view dictionaries = R"sql(
SELECT 'text search dictionary', p.oid::regdictionary::text, format('CREATE TEXT SEARCH DICTIONARY %s (TEMPLATE = %I.%I%s)',
    p.oid::regdictionary, m.nspname, t.tmplname, ', ' || p.dictinitoption),
  'DROP TEXT SEARCH DICTIONARY ' || p.oid::regdictionary
FROM pg_catalog.pg_ts_dict p JOIN pg_catalog.pg_namespace n ON n.oid = p.dictnamespace
JOIN pg_catalog.pg_ts_template t ON t.oid = p.dicttemplate JOIN pg_catalog.pg_namespace m ON m.oid = t.tmplnamespace
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

constexpr std::string_view configurations = R"sql(
SELECT 'text search configuration', p.oid::regconfig::text,
  format('CREATE TEXT SEARCH CONFIGURATION %s (PARSER = %I.%I)', p.oid::regconfig, m.nspname, r.prsname) ||
  coalesce((SELECT string_agg(format(E';\nALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %s WITH %s', p.oid::regconfig,
      t.alias, d.names), '' ORDER BY t.tokid)
    FROM (SELECT maptokentype, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS names
      FROM pg_catalog.pg_ts_config_map WHERE mapcfg = p.oid GROUP BY maptokentype) d
    JOIN ts_token_type(p.cfgparser) t ON t.tokid = d.maptokentype), ''),
  'DROP TEXT SEARCH CONFIGURATION ' || p.oid::regconfig
FROM pg_catalog.pg_ts_config p JOIN pg_catalog.pg_namespace n ON n.oid = p.cfgnamespace
JOIN pg_catalog.pg_ts_parser r ON r.oid = p.cfgparser JOIN pg_catalog.pg_namespace m ON m.oid = r.prsnamespace
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

constexpr std::string_view composite_types = R"sql(
SELECT 'composite type', p.oid::regtype::text, format('CREATE TYPE %s AS (%s)', p.oid::regtype, (SELECT string_agg(
    format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attcollation <> t.typcollation THEN format(' COLLATE %I.%I', ln.nspname, l.collname) END),
    ', ' ORDER BY a.attnum)
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
  LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
  WHERE a.attrelid = p.typrelid AND a.attnum > 0 AND NOT a.attisdropped)),
  'DROP TYPE ' || p.oid::regtype
FROM pg_catalog.pg_type p JOIN pg_catalog.pg_namespace n ON n.oid = p.typnamespace
JOIN pg_catalog.pg_class c ON c.oid = p.typrelid AND c.relkind = 'c'
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

// A multirange that has not the name that it gets by itself is told.
constexpr std::string_view range_types = R"sql(
SELECT 'range type', p.oid::regtype::text, format('CREATE TYPE %s AS RANGE (SUBTYPE = %s%s%s%s%s%s)', p.oid::regtype,
    format_type(r.rngsubtype, NULL),
    CASE WHEN NOT o.opcdefault THEN format(', SUBTYPE_OPCLASS = %I.%I', m.nspname, o.opcname) END,
    CASE WHEN r.rngcollation <> s.typcollation THEN (SELECT format(', COLLATION = %I.%I', ln.nspname, l.collname)
      FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
      WHERE l.oid = r.rngcollation) END,
    ', CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc, ', SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc,
    (SELECT ', MULTIRANGE_TYPE_NAME = ' || quote_ident(t.typname) FROM pg_catalog.pg_type t
      WHERE t.oid = (to_jsonb(r) ->> 'rngmultitypid')::oid AND t.typname <> CASE WHEN p.typname LIKE '%range%'
        THEN replace(p.typname, 'range', 'multirange') ELSE p.typname || '_multirange' END)),
  'DROP TYPE ' || p.oid::regtype
FROM pg_catalog.pg_type p JOIN pg_catalog.pg_namespace n ON n.oid = p.typnamespace
JOIN pg_catalog.pg_range r ON r.rngtypid = p.oid JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc JOIN pg_catalog.pg_namespace m ON m.oid = o.opcnamespace
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

constexpr std::string_view native_functions = R"sql(
SELECT 'function in C', p.oid::regprocedure::text,
  CASE WHEN n.nspname = current_schema() THEN replace(pg_get_functiondef(p.oid),
    format('%I.%I(', n.nspname, p.proname), quote_ident(p.proname) || '(') ELSE pg_get_functiondef(p.oid) END,
  'DROP FUNCTION ' || p.oid::regprocedure
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE {wanted} AND l.lanname IN ('c', 'internal') AND {own} AND p.oid NOT IN (SELECT aggfnoid FROM pg_catalog.pg_aggregate)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.classid = 'pg_catalog.pg_proc'::regclass AND i.objid = p.oid
    AND i.deptype = 'i')
ORDER BY p.oid)sql";

constexpr std::string_view aggregates = R"sql(
SELECT 'aggregate', q, format('CREATE AGGREGATE %s (SFUNC = %s, STYPE = %s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s)', q,
    a.aggtransfn::oid::regproc, format_type(a.aggtranstype, NULL), ', SSPACE = ' || nullif(a.aggtransspace, 0),
    ', FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc, CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' END,
    ', COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc, ', SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,
    ', DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc, ', INITCOND = ' || quote_literal(a.agginitval),
    ', MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc, ', MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
    ', MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
    ', MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc, ', MINITCOND = ' || quote_literal(a.aggminitval),
    (SELECT format(', SORTOP = OPERATOR(%I.%s)', m.nspname, o.oprname) FROM pg_catalog.pg_operator o
      JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
    CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' END,
    CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' END),
  'DROP AGGREGATE ' || q
FROM pg_catalog.pg_aggregate a JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid::oid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (SELECT format('%s%I(%s)', {in_schema}, p.proname,
  coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*'))) v (q)
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

constexpr std::string_view operators = R"sql(
SELECT 'operator', p.oid::regoperator::text, format('CREATE OPERATOR %s%s (PROCEDURE = %s%s%s%s%s%s%s%s%s)', {in_schema},
    p.oprname, p.oprcode::oid::regproc, ', LEFTARG = ' || nullif(p.oprleft, 0)::regtype,
    ', RIGHTARG = ' || nullif(p.oprright, 0)::regtype,
    (SELECT format(', COMMUTATOR = OPERATOR(%I.%s)', m.nspname, o.oprname) FROM pg_catalog.pg_operator o
      JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace WHERE o.oid = p.oprcom),
    (SELECT format(', NEGATOR = OPERATOR(%I.%s)', m.nspname, o.oprname) FROM pg_catalog.pg_operator o
      JOIN pg_catalog.pg_namespace m ON m.oid = o.oprnamespace WHERE o.oid = p.oprnegate),
    ', RESTRICT = ' || nullif(p.oprrest::oid, 0)::regproc, ', JOIN = ' || nullif(p.oprjoin::oid, 0)::regproc,
    CASE WHEN p.oprcanhash THEN ', HASHES' END, CASE WHEN p.oprcanmerge THEN ', MERGES' END),
  format('DROP OPERATOR %s%s (%s, %s)', {in_schema}, p.oprname, coalesce(nullif(p.oprleft, 0)::regtype::text, 'NONE'),
    coalesce(nullif(p.oprright, 0)::regtype::text, 'NONE'))
FROM pg_catalog.pg_operator p JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
WHERE {wanted} AND {own} AND p.oprcode <> 0 ORDER BY p.oid)sql";

constexpr std::string_view rules = R"sql(
SELECT 'rule', format('%I on %s', p.rulename, p.ev_class::regclass), rtrim(pg_get_ruledef(p.oid), ';'),
  format('DROP RULE %I ON %s', p.rulename, p.ev_class::regclass)
FROM pg_catalog.pg_rewrite p JOIN pg_catalog.pg_class c ON c.oid = p.ev_class
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND p.rulename <> '_RETURN' AND {own} ORDER BY p.oid)sql";

constexpr std::string_view statistics = R"sql(
SELECT 'statistics', {in_schema} || quote_ident(p.stxname), pg_get_statisticsobjdef(p.oid),
  'DROP STATISTICS ' || {in_schema} || quote_ident(p.stxname)
FROM pg_catalog.pg_statistic_ext p JOIN pg_catalog.pg_namespace n ON n.oid = p.stxnamespace
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

// On what has no comment among its own values.
constexpr std::string_view comments = R"sql(
WITH commented (what, text) AS (
SELECT CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'S' THEN 'SEQUENCE ' WHEN 'i' THEN 'INDEX '
    WHEN 'I' THEN 'INDEX ' ELSE 'TABLE ' END || p.objoid::regclass, p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_class c ON c.oid = p.objoid AND p.objsubid = 0
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE p.classoid = 'pg_catalog.pg_class'::regclass AND {wanted} AND {own_class}
    AND (c.relkind IN ('v', 'm', 'S', 'i', 'I') OR c.relkind IN ('r', 'p') AND c.relispartition)
UNION ALL SELECT format('COLUMN %s.%I', p.objoid::regclass, a.attname), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_class c ON c.oid = p.objoid
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.objsubid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE p.classoid = 'pg_catalog.pg_class'::regclass AND p.objsubid > 0 AND {wanted} AND {own_class}
    AND (c.relkind IN ('v', 'm', 'c') OR c.relispartition)
UNION ALL SELECT format('CONSTRAINT %I ON %s', k.conname, CASE WHEN k.conrelid <> 0 THEN k.conrelid::regclass::text
    ELSE 'DOMAIN ' || k.contypid::regtype END), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_constraint k ON k.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = k.connamespace
  WHERE p.classoid = 'pg_catalog.pg_constraint'::regclass AND {wanted}
UNION ALL SELECT CASE WHEN to_jsonb(f) ->> 'prokind' = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || p.objoid::regprocedure,
    p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_proc f ON f.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
  WHERE p.classoid = 'pg_catalog.pg_proc'::regclass AND {wanted} AND {own_proc}
    AND f.oid NOT IN (SELECT aggfnoid FROM pg_catalog.pg_aggregate)
UNION ALL SELECT format('AGGREGATE %s%I(%s)', {in_schema}, f.proname,
    coalesce(nullif(pg_get_function_identity_arguments(f.oid), ''), '*')), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_proc f ON f.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
  WHERE p.classoid = 'pg_catalog.pg_proc'::regclass AND {wanted} AND {own_proc}
    AND f.oid IN (SELECT aggfnoid FROM pg_catalog.pg_aggregate)
UNION ALL SELECT 'OPERATOR ' || p.objoid::regoperator, p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_operator o ON o.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
  WHERE p.classoid = 'pg_catalog.pg_operator'::regclass AND {wanted} AND {own_commented}
UNION ALL SELECT 'COLLATION ' || {in_schema} || quote_ident(l.collname), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_collation l ON l.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace
  WHERE p.classoid = 'pg_catalog.pg_collation'::regclass AND {wanted} AND {own_commented}
UNION ALL SELECT 'TEXT SEARCH DICTIONARY ' || p.objoid::regdictionary, p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_ts_dict d ON d.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = d.dictnamespace
  WHERE p.classoid = 'pg_catalog.pg_ts_dict'::regclass AND {wanted} AND {own_commented}
UNION ALL SELECT 'TEXT SEARCH CONFIGURATION ' || p.objoid::regconfig, p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_ts_config g ON g.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = g.cfgnamespace
  WHERE p.classoid = 'pg_catalog.pg_ts_config'::regclass AND {wanted} AND {own_commented}
UNION ALL SELECT format('RULE %I ON %s', r.rulename, r.ev_class::regclass), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_rewrite r ON r.oid = p.objoid
  JOIN pg_catalog.pg_class c ON c.oid = r.ev_class JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE p.classoid = 'pg_catalog.pg_rewrite'::regclass AND {wanted} AND {own_class}
UNION ALL SELECT 'STATISTICS ' || {in_schema} || quote_ident(s.stxname), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_statistic_ext s ON s.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
  WHERE p.classoid = 'pg_catalog.pg_statistic_ext'::regclass AND {wanted}
UNION ALL SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || p.objoid::regtype, p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_type t ON t.oid = p.objoid
  JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE p.classoid = 'pg_catalog.pg_type'::regclass AND {wanted} AND {own_type}
UNION ALL SELECT format('TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_trigger t ON t.oid = p.objoid
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE p.classoid = 'pg_catalog.pg_trigger'::regclass AND {wanted}
UNION ALL SELECT format('POLICY %I ON %s', t.polname, t.polrelid::regclass), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_policy t ON t.oid = p.objoid
  JOIN pg_catalog.pg_class c ON c.oid = t.polrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE p.classoid = 'pg_catalog.pg_policy'::regclass AND {wanted}
UNION ALL SELECT 'SCHEMA ' || quote_ident(n.nspname), p.description
  FROM pg_catalog.pg_description p JOIN pg_catalog.pg_namespace n ON n.oid = p.objoid
  WHERE p.classoid = 'pg_catalog.pg_namespace'::regclass AND {wanted} AND n.nspname NOT IN ('public', current_schema()))
SELECT 'comment', what, format('COMMENT ON %s IS %L', what, text), format('COMMENT ON %s IS NULL', what)
FROM commented ORDER BY what)sql";

struct Source {
  ObjectStage stage;
  std::string_view query;
  std::string_view catalogue;  // of `p`
};
constexpr Source sources[] = {
    {ObjectStage::first, collations, "pg_collation"},
    {ObjectStage::first, dictionaries, "pg_ts_dict"},
    {ObjectStage::first, configurations, "pg_ts_config"},
    {ObjectStage::types, composite_types, "pg_type"},
    {ObjectStage::types, range_types, "pg_type"},
    {ObjectStage::code, native_functions, "pg_proc"},
    {ObjectStage::code, aggregates, "pg_proc"},
    {ObjectStage::code, operators, "pg_operator"},
    {ObjectStage::code, rules, "pg_rewrite"},
    {ObjectStage::last, statistics, "pg_statistic_ext"},
    {ObjectStage::last, comments, "pg_description"},
};

}  // namespace

std::vector<std::string> other_queries(const ReflectScope& scope) {
  std::vector<std::string> queries;
  for (const auto& [stage, query, catalogue] : sources) {
    queries.push_back(fmt::format(
        fmt::runtime(query), fmt::arg("wanted", within_schemas(scope)),
        fmt::arg("own", not_of_extension(catalogue, "p")),
        fmt::arg(
            "own_commented",
            "NOT EXISTS (SELECT FROM pg_catalog.pg_depend x WHERE x.deptype = 'e' AND x.classid = p.classoid "
            "AND x.objid = p.objoid)"),
        fmt::arg("own_class", not_of_extension("pg_class", "c")),
        fmt::arg("own_proc", not_of_extension("pg_proc", "f")),
        fmt::arg("own_type", not_of_extension("pg_type", "t")),
        fmt::arg("in_schema",
                 "CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END")));
  }
  return queries;
}

void read_others(std::span<const database::Result> answers, Schema& schema) {
  for (std::size_t i = 0; i < std::size(sources); ++i) {
    for (const auto& row : answers[i].rows) {
      schema.others.push_back({.kind = text_at(row, 0),
                               .name = text_at(row, 1),
                               .create = std::string(core::trim(text_at(row, 2))),
                               .drop = text_at(row, 3),
                               .stage = sources[i].stage});
    }
  }
}

}  // namespace limbeck::dialect::postgresql

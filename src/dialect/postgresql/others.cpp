// SPDX-License-Identifier: MIT
// What limbeck has no words of its own for, as the statements that make and drop it.
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/reflect.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// In the order in which they were made. Names are written as the search path asks for them.
namespace other_row {
enum { kind, name, create, drop };  // the statements that make it, and the one that drops it
}
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

// Their columns in the order of their names: the server has them in that of the table, whatever was said.
constexpr std::string_view statistics = R"sql(
SELECT 'statistics', {in_schema} || quote_ident(p.stxname),
  replace(pg_get_statisticsobjdef(p.oid), ' ON ' || there, ' ON ' || by_name),
  'DROP STATISTICS ' || {in_schema} || quote_ident(p.stxname)
FROM pg_catalog.pg_statistic_ext p JOIN pg_catalog.pg_namespace n ON n.oid = p.stxnamespace
CROSS JOIN LATERAL (SELECT coalesce(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), '') AS there,
    coalesce(string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname), '') AS by_name
  FROM pg_catalog.pg_attribute a WHERE a.attrelid = p.stxrelid AND a.attnum = ANY (p.stxkeys)) v
WHERE {wanted} AND {own} ORDER BY p.oid)sql";

// Of single columns: how many of their values are looked at, and what is said of them. The newest servers
// keep a number of their own among the options of every column, as pg_attver: those that have it alone are
// many, and are passed over before their options are taken apart.
constexpr std::string_view column_statistics = R"sql(
SELECT 'statistics of a column', format('%s.%I', c.oid::regclass, p.attname),
  format('ALTER TABLE %s %s', c.oid::regclass, concat_ws(', ',
    CASE WHEN looks_at <> -1 THEN format('ALTER COLUMN %I SET STATISTICS %s', p.attname, looks_at) END,
    format('ALTER COLUMN %I SET (', p.attname) || options || ')')),
  format('ALTER TABLE %s %s', c.oid::regclass, concat_ws(', ',
    CASE WHEN looks_at <> -1 THEN format('ALTER COLUMN %I SET STATISTICS -1', p.attname) END,
    format('ALTER COLUMN %I RESET (', p.attname) || names || ')'))
FROM pg_catalog.pg_attribute p JOIN pg_catalog.pg_class c ON c.oid = p.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (SELECT coalesce(p.attstattarget, -1) AS looks_at, string_agg(o, ', ') AS options,
    string_agg(split_part(o, '=', 1), ', ') AS names
  FROM unnest(p.attoptions) u (o) WHERE split_part(o, '=', 1) <> 'pg_attver') v
WHERE {wanted} AND {own_class} AND c.relkind IN ('r', 'p', 'm') AND p.attnum > 0 AND NOT p.attisdropped
  AND (p.attstattarget <> -1 OR p.attoptions[2] IS NOT NULL OR p.attoptions[1] NOT LIKE 'pg_attver=%')
  AND (looks_at <> -1 OR options IS NOT NULL)
ORDER BY c.oid, p.attnum)sql";

// Of indexes over expressions, whose columns are numbers.
constexpr std::string_view index_statistics = R"sql(
SELECT 'statistics of an index', format('%s of %s', p.attnum, c.oid::regclass),
  format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', c.oid::regclass, p.attnum, p.attstattarget),
  format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS -1', c.oid::regclass, p.attnum)
FROM pg_catalog.pg_attribute p JOIN pg_catalog.pg_class c ON c.oid = p.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND c.relkind IN ('i', 'I') AND coalesce(p.attstattarget, -1) <> -1
ORDER BY c.oid, p.attnum)sql";

// How the index of a key is stored, and what of a table's rows is too long for them. The server sets no
// options of an index that is divided among partitions: those of its parts are told.
constexpr std::string_view key_options = R"sql(
SELECT 'options of a key', c.oid::regclass::text, format('ALTER INDEX %s SET (%s)', c.oid::regclass,
    array_to_string(c.reloptions, ', ')),
  format('ALTER INDEX %s RESET (%s)', c.oid::regclass,
    (SELECT string_agg(split_part(o, '=', 1), ', ') FROM unnest(c.reloptions) u (o)))
FROM pg_catalog.pg_constraint p JOIN pg_catalog.pg_class c ON c.oid = p.conindid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND c.relkind = 'i' AND p.contype IN ('p', 'u', 'x') AND c.reloptions IS NOT NULL
ORDER BY c.oid)sql";

constexpr std::string_view toast_options = R"sql(
SELECT 'options of long values', c.oid::regclass::text, format('ALTER TABLE %s SET (%s)', c.oid::regclass,
    (SELECT string_agg('toast.' || o, ', ') FROM unnest(p.reloptions) u (o))),
  format('ALTER TABLE %s RESET (%s)', c.oid::regclass,
    (SELECT string_agg('toast.' || split_part(o, '=', 1), ', ') FROM unnest(p.reloptions) u (o)))
FROM pg_catalog.pg_class p JOIN pg_catalog.pg_class c ON c.reltoastrelid = p.oid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND c.relkind IN ('r', 'm') AND p.reloptions IS NOT NULL ORDER BY c.oid)sql";

// All checks of a domain but the first, which is its own.
constexpr std::string_view domain_checks = R"sql(
SELECT 'check of a domain', format('%I of %s', p.conname, t.oid::regtype),
  format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', t.oid::regtype, p.conname, pg_get_constraintdef(p.oid)),
  format('ALTER DOMAIN %s DROP CONSTRAINT %I', t.oid::regtype, p.conname)
FROM pg_catalog.pg_constraint p JOIN pg_catalog.pg_type t ON t.oid = p.contypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE {wanted} AND {own_type} AND p.contype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_constraint k
  WHERE k.contypid = t.oid AND k.contype = 'c' AND k.conname < p.conname)
ORDER BY t.oid, p.conname)sql";

// Sequences that are logged otherwise than usual: one that a column has of its own is as its table is.
// Servers before 15 log them all.
constexpr std::string_view sequence_logging = R"sql(
SELECT 'logging of a sequence', p.oid::regclass::text, format('ALTER SEQUENCE %s SET %s', p.oid::regclass, kept),
  format('ALTER SEQUENCE %s SET %s', p.oid::regclass, usual)
FROM pg_catalog.pg_class p JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = p.oid
  AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
CROSS JOIN LATERAL (SELECT CASE p.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END,
  CASE WHEN t.relpersistence = 'u' AND (o.deptype = 'i' OR p.relname = concat(t.relname, '_', a.attname, '_seq'))
    THEN 'UNLOGGED' ELSE 'LOGGED' END) v (kept, usual)
WHERE {wanted} AND {own} AND p.relkind = 'S' AND kept <> usual AND current_setting('server_version_num')::int >= 150000
ORDER BY p.oid)sql";

// What a column has otherwise than the parent that it comes from.
constexpr std::string_view inherited_defaults = R"sql(
SELECT 'default of an inherited column', format('%s.%I of %s', c.oid::regclass, p.attname, parent),
  format('ALTER TABLE %s ALTER COLUMN %I %s', c.oid::regclass, p.attname, coalesce('SET DEFAULT ' || own, 'DROP DEFAULT')),
  format('ALTER TABLE %s ALTER COLUMN %I %s', c.oid::regclass, p.attname, coalesce('SET DEFAULT ' || parents, 'DROP DEFAULT'))
FROM pg_catalog.pg_attribute p JOIN pg_catalog.pg_class c ON c.oid = p.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attrdef o ON o.adrelid = p.attrelid AND o.adnum = p.attnum
CROSS JOIN LATERAL (SELECT i.inhparent::regclass AS parent, pg_get_expr(o.adbin, o.adrelid) AS own,
    pg_get_expr(d.adbin, d.adrelid) AS parents
  FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.inhparent AND a.attname = p.attname
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE i.inhrelid = p.attrelid ORDER BY i.inhseqno LIMIT 1) v
WHERE {wanted} AND {own_class} AND c.relkind IN ('r', 'p') AND p.attnum > 0 AND NOT p.attisdropped AND NOT p.attislocal
  AND coalesce(to_jsonb(p) ->> 'attgenerated', '') = '' AND own IS DISTINCT FROM parents
ORDER BY c.oid, p.attnum)sql";

constexpr std::string_view view_defaults = R"sql(
SELECT 'default of a view''s column', format('%s.%I', c.oid::regclass, a.attname),
  format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', c.oid::regclass, a.attname, pg_get_expr(p.adbin, p.adrelid)),
  format('ALTER VIEW %s ALTER COLUMN %I DROP DEFAULT', c.oid::regclass, a.attname)
FROM pg_catalog.pg_attrdef p JOIN pg_catalog.pg_class c ON c.oid = p.adrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = p.adrelid AND a.attnum = p.adnum
WHERE {wanted} AND {own_class} AND c.relkind = 'v' ORDER BY c.oid, p.adnum)sql";

constexpr std::string_view clusterings = R"sql(
SELECT 'clustering', c.oid::regclass::text, format('ALTER TABLE %s CLUSTER ON %I', c.oid::regclass, x.relname),
  format('ALTER TABLE %s SET WITHOUT CLUSTER', c.oid::regclass)
FROM pg_catalog.pg_index p JOIN pg_catalog.pg_class c ON c.oid = p.indrelid
JOIN pg_catalog.pg_class x ON x.oid = p.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND p.indisclustered ORDER BY c.oid)sql";

constexpr std::string_view replica_identities = R"sql(
SELECT 'replica identity', c.oid::regclass::text, format('ALTER TABLE %s REPLICA IDENTITY %s', c.oid::regclass,
    CASE c.relreplident WHEN 'f' THEN 'FULL' ELSE coalesce('USING INDEX ' || (SELECT quote_ident(x.relname)
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND i.indisreplident), 'NOTHING') END),
  format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', c.oid::regclass)
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND c.relkind IN ('r', 'p') AND c.relreplident <> 'd' ORDER BY c.oid)sql";

constexpr std::string_view trigger_states = R"sql(
SELECT 'state of a trigger', format('%I on %s', p.tgname, c.oid::regclass), format('ALTER TABLE %s %s TRIGGER %I', c.oid::regclass,
    CASE p.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END, p.tgname),
  format('ALTER TABLE %s ENABLE TRIGGER %I', c.oid::regclass, p.tgname)
FROM pg_catalog.pg_trigger p JOIN pg_catalog.pg_class c ON c.oid = p.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND {own_class} AND NOT p.tgisinternal AND p.tgenabled <> 'O'
  AND coalesce(to_jsonb(p) ->> 'tgparentid', '0') = '0' ORDER BY c.oid, p.tgname)sql";

// Functions are everybody's to call unless that is taken back.
constexpr std::string_view functions_of_some = R"sql(
SELECT 'right of all to call', p.oid::regprocedure::text, format('REVOKE ALL ON %s %s FROM PUBLIC', kind, p.oid::regprocedure),
  format('GRANT EXECUTE ON %s %s TO PUBLIC', kind, p.oid::regprocedure)
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (SELECT CASE WHEN to_jsonb(p) ->> 'prokind' = 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END) v (kind)
WHERE {wanted} AND {own} AND p.proacl IS NOT NULL AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) i WHERE i.grantee = 0)
ORDER BY p.oid)sql";

// What may have a comment, and none among its own values: `o` is its row in the catalogue, `p` its comment.
struct Commented {
  std::string_view what;  // as COMMENT ON names it
  std::string_view catalogue;
  std::string_view schema;  // the column that says in which it is
  std::string_view joins = {};
  std::string_view where = {};
  std::string_view usual = "NULL";  // SQL: the comment that it has by itself
};
constexpr std::string_view extensions_comment =
    "(SELECT a.comment FROM pg_catalog.pg_available_extensions a WHERE a.name = o.extname)";
constexpr Commented all_commented[] = {
    {R"sql(CASE o.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' WHEN 'S' THEN 'SEQUENCE '
    WHEN 'i' THEN 'INDEX ' WHEN 'I' THEN 'INDEX ' ELSE 'TABLE ' END || o.oid::regclass)sql",
     "pg_class", "o.relnamespace", "",
     R"sql(p.objsubid = 0
    AND (o.relkind IN ('v', 'm', 'S', 'i', 'I') OR o.relkind IN ('r', 'p') AND o.relispartition))sql"},
    {"format('COLUMN %s.%I', o.oid::regclass, a.attname)", "pg_class", "o.relnamespace",
     "JOIN pg_catalog.pg_attribute a ON a.attrelid = o.oid AND a.attnum = p.objsubid",
     "p.objsubid > 0 AND (o.relkind IN ('v', 'm', 'c') OR o.relispartition OR NOT a.attislocal)"},
    {R"sql(format('CONSTRAINT %I ON %s', o.conname, CASE WHEN o.conrelid <> 0 THEN o.conrelid::regclass::text
    ELSE 'DOMAIN ' || o.contypid::regtype END))sql",
     "pg_constraint", "o.connamespace"},
    {R"sql(CASE WHEN to_jsonb(o) ->> 'prokind' = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END
    || o.oid::regprocedure)sql",
     "pg_proc", "o.pronamespace", "", "o.oid NOT IN (SELECT aggfnoid FROM pg_catalog.pg_aggregate)"},
    {R"sql(format('AGGREGATE %s%I(%s)', {in_schema}, o.proname,
    coalesce(nullif(pg_get_function_identity_arguments(o.oid), ''), '*')))sql",
     "pg_proc", "o.pronamespace", "", "o.oid IN (SELECT aggfnoid FROM pg_catalog.pg_aggregate)"},
    {"'OPERATOR ' || o.oid::regoperator", "pg_operator", "o.oprnamespace"},
    {"'COLLATION ' || {in_schema} || quote_ident(o.collname)", "pg_collation", "o.collnamespace"},
    {"'TEXT SEARCH DICTIONARY ' || o.oid::regdictionary", "pg_ts_dict", "o.dictnamespace"},
    {"'TEXT SEARCH CONFIGURATION ' || o.oid::regconfig", "pg_ts_config", "o.cfgnamespace"},
    {"format('RULE %I ON %s', o.rulename, o.ev_class::regclass)", "pg_rewrite", "c.relnamespace",
     "JOIN pg_catalog.pg_class c ON c.oid = o.ev_class", "{own_class}"},
    {"'STATISTICS ' || {in_schema} || quote_ident(o.stxname)", "pg_statistic_ext", "o.stxnamespace"},
    {"CASE o.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END || o.oid::regtype", "pg_type",
     "o.typnamespace"},
    {"format('TRIGGER %I ON %s', o.tgname, o.tgrelid::regclass)", "pg_trigger", "c.relnamespace",
     "JOIN pg_catalog.pg_class c ON c.oid = o.tgrelid"},
    {"format('POLICY %I ON %s', o.polname, o.polrelid::regclass)", "pg_policy", "c.relnamespace",
     "JOIN pg_catalog.pg_class c ON c.oid = o.polrelid"},
    {"'SCHEMA ' || quote_ident(o.nspname)", "pg_namespace", "o.oid", "",
     "o.nspname NOT IN ('public', current_schema())"},
    {"'EXTENSION ' || quote_ident(o.extname)", "pg_extension", "o.extnamespace", "", "", extensions_comment},
};

std::string comments() {
  std::vector<std::string> selects;
  for (const auto& [what, catalogue, schema, joins, where, usual] : all_commented) {
    selects.push_back(fmt::format(R"sql(SELECT {what}, p.description, {usual}
FROM pg_catalog.pg_description p JOIN pg_catalog.{catalogue} o ON o.oid = p.objoid {joins}
JOIN pg_catalog.pg_namespace n ON n.oid = {schema}
WHERE p.classoid = 'pg_catalog.{catalogue}'::regclass AND {{wanted}} AND {{own_commented}}{and_where})sql",
                                  fmt::arg("what", what), fmt::arg("catalogue", catalogue),
                                  fmt::arg("joins", joins), fmt::arg("schema", schema),
                                  fmt::arg("usual", usual),
                                  fmt::arg("and_where", where.empty() ? "" : fmt::format(" AND {}", where))));
  }
  return fmt::format(R"sql(WITH commented (what, text, usual) AS ({})
SELECT 'comment', what, format('COMMENT ON %s IS %L', what, text), format('COMMENT ON %s IS %L', what, usual)
FROM commented WHERE text IS DISTINCT FROM usual ORDER BY what)sql",
                     core::join(selects, "\nUNION ALL "));
}

struct Source {
  ObjectStage stage;
  std::string query;
  std::string_view catalogue = {};  // of `p`, whose objects these are
};

const std::vector<Source>& sources() {
  static const std::vector<Source> all{
      {ObjectStage::first, std::string(collations), "pg_collation"},
      {ObjectStage::first, std::string(dictionaries), "pg_ts_dict"},
      {ObjectStage::first, std::string(configurations), "pg_ts_config"},
      {ObjectStage::types, std::string(composite_types), "pg_type"},
      {ObjectStage::types, std::string(range_types), "pg_type"},
      {ObjectStage::types, std::string(domain_checks)},
      {ObjectStage::code, std::string(native_functions), "pg_proc"},
      {ObjectStage::code, std::string(aggregates), "pg_proc"},
      {ObjectStage::code, std::string(operators), "pg_operator"},
      {ObjectStage::code, std::string(rules), "pg_rewrite"},
      {ObjectStage::last, std::string(statistics), "pg_statistic_ext"},
      {ObjectStage::last, std::string(column_statistics)},
      {ObjectStage::last, std::string(index_statistics)},
      {ObjectStage::last, std::string(key_options)},
      {ObjectStage::last, std::string(toast_options)},
      {ObjectStage::last, std::string(inherited_defaults)},
      {ObjectStage::last, std::string(view_defaults)},
      {ObjectStage::last, std::string(sequence_logging), "pg_class"},
      {ObjectStage::last, std::string(clusterings)},
      {ObjectStage::last, std::string(replica_identities)},
      {ObjectStage::last, std::string(trigger_states)},
      {ObjectStage::last, std::string(functions_of_some), "pg_proc"},
      {ObjectStage::last, comments()},
  };
  return all;
}

}  // namespace

std::vector<std::string> other_queries(const ReflectScope& scope) {
  std::vector<std::string> queries;
  for (const auto& [stage, query, catalogue] : sources()) {
    queries.push_back(fmt::format(
        fmt::runtime(query), fmt::arg("wanted", within_schemas(scope)),
        fmt::arg("own", not_of_extension(catalogue, "p")),
        fmt::arg(
            "own_commented",
            "NOT EXISTS (SELECT FROM pg_catalog.pg_depend x WHERE x.deptype = 'e' AND x.classid = p.classoid "
            "AND x.objid = p.objoid)"),
        fmt::arg("own_class", not_of_extension("pg_class", "c")),
        fmt::arg("own_type", not_of_extension("pg_type", "t")),
        fmt::arg("in_schema",
                 "CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END")));
  }
  return queries;
}

void read_others(std::span<const database::Result> answers, Schema& schema) {
  for (std::size_t i = 0; i < sources().size(); ++i) {
    for (const auto& row : answers[i].rows) {
      schema.others.push_back({.kind = text_at(row, other_row::kind),
                               .name = text_at(row, other_row::name),
                               .create = std::string(core::trim(text_at(row, other_row::create))),
                               .drop = text_at(row, other_row::drop),
                               .stage = sources()[i].stage});
    }
  }
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
#include "dialect/postgresql/catalogue.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/text.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The server's words for an expression depend on the search path: whatever it is, what lies outside of the
// default schema is named with its schema. To compile queries that look at many small things costs more than
// it saves. All queries go in one pipeline, and so in one transaction, in which both hold for them alone.
constexpr std::string_view pin_settings =
    "SELECT set_config('limbeck.search_path', current_setting('search_path'), true), "
    "set_config('search_path', quote_ident(current_schema()), true), "
    "set_config('limbeck.jit', coalesce(current_setting('jit', true), ''), true), "
    "CASE WHEN current_setting('jit', true) <> '' THEN set_config('jit', 'off', true) END";
constexpr std::string_view restore_settings =
    "SELECT set_config('search_path', current_setting('limbeck.search_path'), true), "
    "CASE WHEN current_setting('limbeck.jit') <> '' THEN set_config('jit', current_setting('limbeck.jit'), true) END";

// Stands between the items of a list, and in no name that anybody gives.
constexpr char separator = '\1';

std::string schema_is(const std::string& schema) {
  return "n.nspname = " + (schema.empty() ? "current_schema()" : sql::quote_literal(schema));
}

constexpr std::string_view is_table = "c.relkind IN ('r', 'p')";

// What the scope says, of `c` in pg_class and `n` in pg_namespace.
std::string condition(const ReflectScope& scope) {
  // Partitions go with their table, and what an extension made goes with the extension: nobody asks for these
  // but by their names.
  if (scope.tables.empty()) {
    return fmt::format("{} AND NOT c.relispartition AND {} AND {}", is_table,
                       not_of_extension("pg_class", "c"), within_schemas(scope));
  }
  std::vector<std::string> parts;
  for (const auto& table : scope.tables) {
    parts.push_back(
        fmt::format("({} AND c.relname = {})", schema_is(table.schema), sql::quote_literal(table.name)));
  }
  return fmt::format("{} AND ({})", is_table, core::join(parts, " OR "));
}

// As collation_words() takes it, of the row `l` of pg_collation.
constexpr std::string_view collation_name =
    R"sql((SELECT CASE WHEN ln.nspname IN ('pg_catalog', current_schema())
    THEN l.collname ELSE '"' || replace(ln.nspname, '"', '""') || '"."' || replace(l.collname, '"', '""') || '"' END
    FROM pg_catalog.pg_namespace ln WHERE ln.oid = l.collnamespace))sql";

// The answers' columns stand in the order of the header.
constexpr std::string_view tables_query = R"sql(
SELECT c.oid, nullif(n.nspname, current_schema()), c.relname, o.description,
  c.relpersistence = 'u', array_to_string(c.reloptions, chr(1)), s.spcname, pg_get_partkeydef(c.oid),
  nullif(m.amname, 'heap'),
  (SELECT string_agg(concat_ws('.', nullif(pn.nspname, current_schema()), p.relname), chr(1) ORDER BY i.inhseqno)
    FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
    JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid AND NOT c.relispartition),
  nullif(dn.nspname, current_schema()), d.relname, pg_get_expr(c.relpartbound, c.oid), c.relrowsecurity, c.relforcerowsecurity
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description o ON o.objoid = c.oid AND o.classoid = 'pg_catalog.pg_class'::regclass
  AND o.objsubid = 0
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
LEFT JOIN pg_catalog.pg_class d ON d.oid = h.inhparent
LEFT JOIN pg_catalog.pg_namespace dn ON dn.oid = d.relnamespace
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
WHERE {} ORDER BY n.nspname, c.relname)sql";

// A column that a server is too old to have is that of the name in `f`, which lies around the table: the
// nearest one of a name counts. A default that counts up a sequence of the column's own is told apart from
// others: it is what SERIAL makes. There are many columns: what takes a look of its own is asked only where
// it may matter: where no column is an identity, nothing is looked up by NULL.
constexpr std::string_view columns_query = R"sql(
SELECT a.attrelid, a.attname, format_type(coalesce(nullif(t.typelem, 0), t.oid), a.atttypmod),
  coalesce(nullif(t.typelem, 0), t.oid), CASE WHEN t.is_array THEN greatest(a.attndims, 1) END,
  a.attnotnull, pg_get_expr(d.adbin, d.adrelid),
  CASE WHEN d.oid IS NOT NULL THEN EXISTS (SELECT FROM pg_catalog.pg_depend o JOIN pg_catalog.pg_depend u ON u.refobjid = o.objid
    AND u.refclassid = 'pg_catalog.pg_class'::regclass AND u.classid = 'pg_catalog.pg_attrdef'::regclass
    AND u.objid = d.oid WHERE o.classid = 'pg_catalog.pg_class'::regclass
    AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.refobjid = a.attrelid
    AND o.refobjsubid = a.attnum AND o.deptype = 'a') END,
  nullif(a.generated, ''), a.attidentity, {counting},
  CASE WHEN a.attcollation <> t.typcollation THEN {collation} END,
  CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'
    WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END,
  CASE a.compression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END,
  o.description
FROM (SELECT ''::"char" AS attgenerated, ''::"char" AS attcompression) f
CROSS JOIN LATERAL (SELECT a.*, attgenerated AS generated, attcompression AS compression
  FROM pg_catalog.pg_attribute a) a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type w ON w.oid = a.atttypid
CROSS JOIN LATERAL (SELECT w.oid, w.typcollation, w.typstorage, w.typcategory = 'A' AND w.typtype <> 'd' AS is_array,
  CASE WHEN w.typcategory = 'A' THEN w.typelem ELSE 0 END AS typelem) t
LEFT JOIN pg_catalog.pg_description o ON o.objoid = a.attrelid AND o.objsubid = a.attnum
  AND o.classoid = 'pg_catalog.pg_class'::regclass
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
LEFT JOIN pg_catalog.pg_depend e ON e.refobjid = CASE WHEN a.attidentity <> '' THEN a.attrelid END
  AND e.refobjsubid = a.attnum AND e.deptype = 'i' AND e.classid = 'pg_catalog.pg_class'::regclass
  AND e.refclassid = 'pg_catalog.pg_class'::regclass
LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = e.objid
WHERE {} AND a.attnum > 0 AND NOT a.attisdropped AND (a.attislocal OR c.relispartition)
ORDER BY a.attrelid, a.attnum)sql";

constexpr std::string_view constraints_query = R"sql(
SELECT k.conrelid, k.id, k.contype, k.conname, k.condeferrable, k.condeferred, k.convalidated, k.connoinherit,
  CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END, a.attname,
  nullif(fn.nspname, current_schema()), f.relname, fa.attname, k.confupdtype, k.confdeltype, k.confmatchtype,
  o.oprname,
  CASE WHEN k.set_columns IS NOT NULL THEN (SELECT string_agg(da.attname, chr(1) ORDER BY d.place)
    FROM unnest(k.set_columns) WITH ORDINALITY AS d (own, place)
    JOIN pg_catalog.pg_attribute da ON da.attrelid = k.conrelid AND da.attnum = d.own) END
FROM (SELECT NULL::int2[] AS confdelsetcols) v
CROSS JOIN LATERAL (SELECT k.oid AS id, k.*, confdelsetcols AS set_columns FROM pg_catalog.pg_constraint k) k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL ROWS FROM (unnest(k.conkey), unnest(k.confkey), unnest(k.conexclop))
  WITH ORDINALITY AS u (own, referred, operator, place) ON k.contype <> 'c'
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.own AND u.own <> 0
LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = u.referred
LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_catalog.pg_operator o ON o.oid = u.operator
WHERE {} AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND (k.conislocal OR c.relispartition)
ORDER BY k.conrelid, array_position('{{p,u,f,c,x}}'::"char"[], k.contype), k.conname, u.place)sql";

// Those that a build left behind unfinished are none.
constexpr std::string_view indexes_text = R"sql(
SELECT i.indrelid, i.indexrelid, x.relname, k.oid, i.indisunique, nullif(m.amname, 'btree'),
  pg_get_expr(i.indpred, i.indrelid), i.nulls_not_distinct,
  array_to_string(x.reloptions, chr(1)), s.spcname,
  CASE WHEN i.indnatts > i.keys THEN (SELECT string_agg(ia.attname, chr(1) ORDER BY v.place)
    FROM unnest(i.indkey) WITH ORDINALITY AS v (own, place)
    JOIN pg_catalog.pg_attribute ia ON ia.attrelid = i.indrelid AND ia.attnum = v.own
    WHERE v.place > i.keys) END,
  a.attname, CASE WHEN u.own = 0 THEN pg_get_indexdef(i.indexrelid, u.place::int, true) END, (i.indoption[u.place - 1] & 1) <> 0,
  (i.indoption[u.place - 1] & 2) <> 0,
  CASE WHEN i.indcollation[u.place - 1] <> coalesce(a.attcollation, 100) THEN {collation} END,
  CASE WHEN NOT p.opcdefault THEN p.opcname END
FROM (SELECT NULL::int2 AS indnkeyatts, false AS indnullsnotdistinct) f
CROSS JOIN LATERAL (SELECT i.*, indnkeyatts AS keys, indnullsnotdistinct AS nulls_not_distinct
  FROM pg_catalog.pg_index i) i
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = x.relam
LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = x.reltablespace
LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS u (own, place)
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.own AND u.own <> 0
LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[u.place - 1]
LEFT JOIN pg_catalog.pg_opclass p ON p.oid = i.indclass[u.place - 1]
WHERE {} AND i.indisvalid AND u.place <= coalesce(i.keys, i.indnatts)
ORDER BY i.indrelid, x.relname, u.place)sql";

constexpr std::string_view enums_query = R"sql(
SELECT t.oid, nullif(n.nspname, current_schema()), t.typname, {}, e.enumlabel
FROM pg_catalog.pg_enum e
JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
ORDER BY t.oid, e.enumsortorder)sql";

// A check is asked for only where it may matter: the server cannot tell one that calls a function which
// somebody else drops at this moment. What checks there are beside the first is read with other objects.
constexpr std::string_view domains_query = R"sql(
SELECT t.oid, nullif(n.nspname, current_schema()), t.typname, {wanted}, format_type(t.typbasetype, t.typtypmod), t.typnotnull,
  t.typdefault, CASE WHEN t.typcollation <> b.typcollation THEN {collation} END,
  k.conname, CASE WHEN {wanted} OR t.oid IN (SELECT coalesce(nullif(w.typelem, 0), w.oid) FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_type w ON w.oid = a.atttypid JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE {tables})
    THEN pg_get_expr(k.conbin, 0) END
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation
LEFT JOIN LATERAL (SELECT c.conname, c.conbin FROM pg_catalog.pg_constraint c
  WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname LIMIT 1) k ON true
WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema'))sql";

}  // namespace

std::string within_schemas(const ReflectScope& scope) {
  if (scope.every_schema) return "(n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')";
  std::vector<std::string> parts;
  for (const auto& schema : scope.schemas) parts.push_back(schema_is(schema));
  if (parts.empty()) parts.push_back(schema_is(""));
  return fmt::format("({})", core::join(parts, " OR "));
}

std::string not_of_extension(std::string_view catalogue, std::string_view alias) {
  return fmt::format(
      "NOT EXISTS (SELECT FROM pg_catalog.pg_depend x WHERE x.deptype = 'e' "
      "AND x.classid = 'pg_catalog.{}'::regclass AND x.objid = {}.oid)",
      catalogue, alias);
}

std::string indexes_query(std::string_view condition) {
  return fmt::format(indexes_text, condition, fmt::arg("collation", collation_name));
}

std::vector<database::Result> ask(database::Connection& connection, std::vector<std::string> queries) {
  queries.emplace(queries.begin(), pin_settings);
  queries.emplace_back(restore_settings);
  auto answers = connection.execute(queries);
  answers.erase(answers.begin());
  answers.pop_back();
  return answers;
}

Catalogue read_catalogue(database::Connection& connection, const ReflectScope& scope, Partitions partitions) {
  const auto wanted = condition(scope);
  const auto wanted_type = fmt::format("{} AND {}", within_schemas(scope), not_of_extension("pg_type", "t"));
  std::vector<std::string> queries{
      fmt::format(tables_query, wanted),
      fmt::format(columns_query, wanted, fmt::arg("counting", counting_columns),
                  fmt::arg("collation", collation_name)),
      fmt::format(constraints_query, wanted),
      indexes_query(wanted),
      fmt::format(enums_query, wanted_type),
      fmt::format(domains_query, fmt::arg("wanted", wanted_type), fmt::arg("tables", wanted),
                  fmt::arg("collation", collation_name))};
  if (partitions == Partitions::read) {
    const auto wanted_partition =
        fmt::format("{} AND c.relispartition AND {}", is_table, within_schemas(scope));
    queries.push_back(fmt::format(tables_query, wanted_partition));
    queries.push_back(indexes_query(wanted_partition + " AND NOT x.relispartition"));
  }
  auto answers = ask(connection, std::move(queries));
  Catalogue catalogue{std::move(answers.at(0)), std::move(answers.at(1)), std::move(answers.at(2)),
                      std::move(answers.at(3)), std::move(answers.at(4)), std::move(answers.at(5))};
  if (scope.says_spelling) catalogue.spelling = Spelling::kept;
  if (partitions == Partitions::read) {
    catalogue.partitions = std::move(answers.at(6));
    catalogue.partition_indexes = std::move(answers.at(7));
  }
  return catalogue;
}

const std::string& text_at(const database::Row& row, std::size_t column) {
  static const std::string empty;
  return row.at(column) ? *row[column] : empty;
}

bool true_at(const database::Row& row, std::size_t column) {
  return row.at(column) == "t";
}

std::optional<std::int64_t> number_at(const database::Row& row, std::size_t column) {
  const auto& text = text_at(row, column);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return text.empty() || error != std::errc() ? std::nullopt : std::optional(value);
}

Counting counting_at(const database::Row& row, std::size_t first) {
  Counting counting{.minvalue = number_at(row, first + 2),
                    .maxvalue = number_at(row, first + 3),
                    .cache = number_at(row, first + 4)};
  const auto start = number_at(row, first);
  const auto increment = number_at(row, first + 1);
  if (increment != 1) counting.increment = increment;
  const auto usual =
      increment.value_or(1) > 0 ? counting.minvalue.value_or(1) : counting.maxvalue.value_or(-1);
  if (start != usual) counting.start = start;
  if (true_at(row, first + 5)) counting.cycle = true;
  return counting;
}

std::vector<std::string> list_at(const database::Row& row, std::size_t column) {
  std::vector<std::string> list;
  for (std::string_view rest = text_at(row, column); !rest.empty();) {
    const auto end = std::min(rest.find(separator), rest.size());
    list.emplace_back(rest.substr(0, end));  // with the blanks around it, which are a part of a name
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return list;
}

Settings settings_at(const database::Row& row, std::size_t column) {
  Settings settings;
  for (const auto& text : list_at(row, column)) {
    const auto equals = text.find('=');
    settings.push_back({text.substr(0, equals), equals == std::string::npos ? "" : text.substr(equals + 1)});
  }
  return settings;
}

}  // namespace limbeck::dialect::postgresql

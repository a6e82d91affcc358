// SPDX-License-Identifier: MIT
// What stands beside tables: sequences, views, functions, triggers, extensions, schemas.
#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>

#include <fmt/format.h>

#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/ddl.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/reflect.hpp"
#include "dialect/postgresql/rollback.hpp"
#include "dialect/postgresql/trigger_call.hpp"
#include "dialect/postgresql/types.hpp"
#include "sql/identifier.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using database::Result;
using database::Row;

// Without those of identities, and with whether it gives the column that owns it its default. These are
// counted, one by one, since a join with a catalogue that is not analysed yet takes time in proportion to the
// square of its size.
constexpr std::string_view sequences_query = R"sql(
SELECT nullif(n.nspname, current_schema()), c.relname, nullif(s.seqtypid::regtype::text, 'bigint'),
  nullif(tn.nspname, current_schema()), t.relname, a.attname, 0 < (SELECT
  (SELECT count(*) FROM pg_catalog.pg_depend u WHERE u.classid = 'pg_catalog.pg_attrdef'::regclass
    AND u.objid = d.oid AND u.refclassid = 'pg_catalog.pg_class'::regclass AND u.refobjid = c.oid)
  FROM pg_catalog.pg_attrdef d WHERE d.adrelid = o.refobjid AND d.adnum = o.refobjsubid), {counting}
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend o ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = c.oid
  AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.deptype IN ('a', 'i')
LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
WHERE {wanted} AND c.relkind = 'S' AND o.deptype IS DISTINCT FROM 'i'
ORDER BY n.nspname, c.relname)sql";
namespace sequence_row {
enum { schema, name, type, owner_schema, owner_table, owner_column, is_default, counting };
}

// In the order in which they were made: a view may look at another one.
constexpr std::string_view views_query = R"sql(
SELECT nullif(n.nspname, current_schema()), c.relname, c.relkind, pg_get_viewdef(c.oid),
  array_to_string(c.reloptions, chr(1)), nullif(m.amname, 'heap'), p.spcname, c.oid
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace p ON p.oid = c.reltablespace
WHERE {wanted} AND c.relkind IN ('v', 'm')
ORDER BY c.oid)sql";
namespace view_row {
enum { schema, name, kind, definition, with, access_method, tablespace, id };
}

// Of a function whose text the server has read already (RETURN ..., BEGIN ATOMIC ...) only the whole
// statement can be asked for. Settings that are lists keep their own quotes.
constexpr std::string_view functions_query = R"sql(
SELECT nullif(n.nspname, current_schema()), p.proname, j.p ->> 'prokind' = 'p', pg_get_function_arguments(p.oid),
  pg_get_function_result(p.oid), l.lanname,
  CASE WHEN j.p ->> 'prosqlbody' IS NULL THEN p.prosrc
    ELSE substring(pg_get_functiondef(p.oid), '\n((?:BEGIN ATOMIC|RETURN ).*)') END,
  concat_ws(' ', CASE WHEN j.p ->> 'prokind' = 'w' THEN 'WINDOW' END,
    CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END,
    CASE WHEN p.proleakproof THEN 'LEAKPROOF' END, CASE WHEN p.proisstrict THEN 'STRICT' END,
    CASE WHEN p.prosecdef THEN 'SECURITY DEFINER' END,
    CASE p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END,
    CASE WHEN p.procost <> 100 THEN 'COST ' || p.procost END,
    CASE WHEN p.prorows NOT IN (0, 1000) THEN 'ROWS ' || p.prorows END,
    (SELECT string_agg('SET ' || quote_ident(split_part(s, '=', 1)) || ' TO '
      || CASE WHEN split_part(s, '=', 1) IN ('search_path', 'temp_tablespaces', 'session_preload_libraries')
        THEN substr(s, strpos(s, '=') + 1) ELSE quote_literal(substr(s, strpos(s, '=') + 1)) END, ' ')
      FROM unnest(p.proconfig) AS s))
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
CROSS JOIN LATERAL (SELECT to_jsonb(p)) j (p)
WHERE {wanted} AND l.lanname NOT IN ('c', 'internal')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_aggregate a WHERE a.aggfnoid = p.oid)
ORDER BY n.nspname, p.proname, p.oid)sql";
namespace function_row {
enum { schema, name, is_procedure, arguments, returns, language, body, options };
}

// Without those of constraints that are no triggers themselves, and without those that a partition has of its
// table.
constexpr std::string_view triggers_query = R"sql(
SELECT nullif(n.nspname, current_schema()), c.relname, t.tgname,
  CASE WHEN t.tgtype & 64 <> 0 THEN 'INSTEAD OF' WHEN t.tgtype & 2 <> 0 THEN 'BEFORE' ELSE 'AFTER' END,
  concat_ws(' OR ', CASE WHEN t.tgtype & 4 <> 0 THEN 'INSERT' END, CASE WHEN t.tgtype & 16 <> 0 THEN 'UPDATE'
    || coalesce(' OF ' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY u.place)
      FROM unnest(t.tgattr) WITH ORDINALITY AS u (number, place)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = u.number), '') END,
    CASE WHEN t.tgtype & 8 <> 0 THEN 'DELETE' END, CASE WHEN t.tgtype & 32 <> 0 THEN 'TRUNCATE' END),
  CASE WHEN t.tgtype & 1 <> 0 THEN 'ROW' ELSE 'STATEMENT' END,
  nullif(concat_ws(' ', 'OLD TABLE AS ' || quote_ident(t.tgoldtable), 'NEW TABLE AS ' || quote_ident(t.tgnewtable)), ''),
  CASE WHEN t.tgconstraint <> 0 THEN concat_ws(' ', 'FROM ' || nullif(t.tgconstrrelid, 0)::regclass,
    CASE WHEN t.tgdeferrable THEN 'DEFERRABLE' ELSE 'NOT DEFERRABLE' END,
    CASE WHEN t.tginitdeferred THEN 'INITIALLY DEFERRED' END) END,
  pg_get_triggerdef(t.oid)
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE {wanted} AND NOT t.tgisinternal
  AND coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0'
ORDER BY n.nspname, c.relname, t.tgname)sql";
namespace trigger_row {
enum { schema, table, name, timing, events, for_each, referencing, constraint, statement };
}

// Without the one that every database has.
constexpr std::string_view extensions_query = R"sql(
SELECT e.extname, nullif(n.nspname, current_schema())
FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql' ORDER BY e.extname)sql";
namespace extension_row {
enum { name, schema };
}

// The default one first.
constexpr std::string_view schemas_query = R"sql(
SELECT current_schema() UNION ALL (
SELECT n.nspname FROM pg_catalog.pg_namespace n
WHERE {wanted} AND n.nspname <> current_schema() AND n.nspname <> 'public' ORDER BY n.nspname))sql";
namespace schema_row {
enum { name };
}

// Which of the answers are whose: of what tables rest on, and of code.
namespace query {
enum { sequences, extensions, schemas };
}
namespace code_query {
enum { views, view_indexes, functions, triggers, policies, grants, others };
}

// Of a row that begins with the schema and the name.
TableName name_at(const Row& row) {
  enum { schema, name };
  return {text_at(row, name), text_at(row, schema)};
}

TableName owner_of(const Row& row) {
  return {text_at(row, sequence_row::owner_table), text_at(row, sequence_row::owner_schema)};
}

Sequence sequence_of(const Row& row) {
  Sequence sequence{.name = name_at(row), .counting = counting_at(row, sequence_row::counting)};
  if (const auto& type = text_at(row, sequence_row::type); !type.empty())
    sequence.data_type = parse_type(type);
  if (const auto owner = owner_of(row); !owner.name.empty())
    sequence.owned_by = column_path(owner, text_at(row, sequence_row::owner_column), identifiers());
  return sequence;
}

std::string definition_of(const Row& row) {
  return without_semicolon(core::trim(text_at(row, view_row::definition)));
}

View view_of(const Row& row) {
  View view{.name = name_at(row), .definition = definition_of(row)};
  for (const auto& setting : settings_at(row, view_row::with)) {
    if (setting.name == "check_option") {
      view.check_option = setting.value == "local" ? "LOCAL" : "CASCADED";
    } else {
      view.postgresql_with.push_back(setting);
    }
  }
  return view;
}

MaterializedView materialized_view_of(const Row& row) {
  return {.name = name_at(row),
          .definition = definition_of(row),
          .postgresql_using = text_at(row, view_row::access_method),
          .postgresql_with = settings_at(row, view_row::with),
          .postgresql_tablespace = text_at(row, view_row::tablespace)};
}

Function function_of(const Row& row) {
  const bool is_procedure = true_at(row, function_row::is_procedure);
  return {.kind = is_procedure ? RoutineKind::procedure : RoutineKind::function,
          .name = name_at(row),
          .arguments = text_at(row, function_row::arguments),
          .returns = text_at(row, function_row::returns),
          .language = text_at(row, function_row::language),
          .body = text_at(row, function_row::body),
          .options = text_at(row, function_row::options)};
}

// From `CREATE TRIGGER ... WHEN (condition) EXECUTE FUNCTION f()` the two parts that no column of the
// catalogue has.
void read_statement(const std::string& statement, Trigger& trigger) {
  const auto tokens = sql::tokens_of(statement, split_rules());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].text == "EXECUTE") {
      trigger.body = call_in_new_words(statement.substr(tokens[i].begin));
      return;
    }
    if (tokens[i].text != "(") continue;
    const bool is_condition = i > 0 && tokens[i - 1].text == "WHEN";
    const auto begin = tokens[i].begin + 1;
    i = sql::closing_of(tokens, i);
    if (is_condition && i < tokens.size()) trigger.when = statement.substr(begin, tokens[i].begin - begin);
  }
}

Trigger trigger_of(const Row& row) {
  Trigger trigger{.name = text_at(row, trigger_row::name),
                  .table = {text_at(row, trigger_row::table), text_at(row, trigger_row::schema)},
                  .timing = text_at(row, trigger_row::timing),
                  .events = text_at(row, trigger_row::events),
                  .body = {},
                  .for_each = text_at(row, trigger_row::for_each),
                  .referencing = text_at(row, trigger_row::referencing),
                  .postgresql_constraint = text_at(row, trigger_row::constraint)};
  read_statement(text_at(row, trigger_row::statement), trigger);
  return trigger;
}

template <class Value, class Make>
std::vector<Value> all_of(const Result& answer, const Make& make) {
  std::vector<Value> values;
  for (const auto& row : answer.rows) values.push_back(make(row));
  return values;
}

std::string wanted(std::string_view query, std::string_view catalogue, std::string_view alias,
                   const ReflectScope& scope) {
  return fmt::format(fmt::runtime(query), fmt::arg("counting", counting_columns),
                     fmt::arg("wanted", fmt::format("{} AND {}", within_schemas(scope),
                                                    not_of_extension(catalogue, alias))));
}

std::vector<std::string> queries_for(const ReflectScope& scope) {
  return {wanted(sequences_query, "pg_class", "c", scope), std::string(extensions_query),
          wanted(schemas_query, "pg_namespace", "n", scope)};
}

std::vector<std::string> code_queries(const ReflectScope& scope) {
  std::vector<std::string> queries{
      wanted(views_query, "pg_class", "c", scope),
      indexes_query(fmt::format("{} AND {} AND c.relkind = 'm'", within_schemas(scope),
                                not_of_extension("pg_class", "c"))),
      wanted(functions_query, "pg_proc", "p", scope), wanted(triggers_query, "pg_class", "c", scope)};
  std::ranges::move(access_queries(scope), std::back_inserter(queries));
  std::ranges::move(other_queries(scope), std::back_inserter(queries));
  return queries;
}

// Whether SERIAL makes the same of the column.
bool is_serials(const Sequence& sequence, const TableName& table, const Column& column) {
  const auto type =
      std::holds_alternative<BigInteger>(column.type) ? std::nullopt : std::optional(column.type);
  return !column.options.nullable && sequence.name == serial_sequence(table, column.name) &&
         sequence.counting == Counting() && sequence.data_type == type;
}

// The column that has its default of the sequence that it owns; null where it is not read.
Column* counting_column(const Row& row, const std::unordered_map<std::string, Table*>& tables) {
  const auto owner =
      tables.find(text_at(row, sequence_row::owner_schema) + '\0' + text_at(row, sequence_row::owner_table));
  if (owner == tables.end()) return nullptr;
  auto& columns = owner->second->columns;
  const auto found = std::ranges::find(columns, text_at(row, sequence_row::owner_column), &Column::name);
  return found == columns.end() ? nullptr : &*found;
}

// A column that counts up by a sequence of another name or other steps than SERIAL's has that for its
// default.
void read_sequences(const Result& answer, Schema& schema) {
  std::unordered_map<std::string, Table*> tables;
  for (auto& table : schema.tables) tables.emplace(table.name.schema + '\0' + table.name.name, &table);
  for (const auto& row : answer.rows) {
    auto sequence = sequence_of(row);
    if (true_at(row, sequence_row::is_default)) {
      auto* column = counting_column(row, tables);
      if (column == nullptr || is_serials(sequence, owner_of(row), *column)) continue;
      column->options.autoincrement.reset();
      column->options.server_default = next_value_of(sequence.name, identifiers());
    }
    schema.sequences.push_back(std::move(sequence));
  }
}

void read_views(const Result& answer, const Result& index_answer, Schema& schema) {
  auto indexes = indexes_by_owner(index_answer);
  for (const auto& row : answer.rows) {
    if (text_at(row, view_row::kind) == "m") {
      schema.materialized_views.push_back(materialized_view_of(row));
      schema.materialized_views.back().indexes = std::move(indexes[text_at(row, view_row::id)]);
    } else {
      schema.views.push_back(view_of(row));
    }
  }
}

void read_code(std::span<const Result> answers, Schema& schema) {
  read_views(answers[code_query::views], answers[code_query::view_indexes], schema);
  schema.functions = all_of<Function>(answers[code_query::functions], function_of);
  schema.triggers = all_of<Trigger>(answers[code_query::triggers], trigger_of);
  read_access(answers.subspan(code_query::policies, code_query::others - code_query::policies), schema);
  read_others(answers.subspan(code_query::others), schema);
}

void read_objects(database::Connection& connection, const ReflectScope& scope, Schema& schema) {
  auto queries = queries_for(scope);
  const auto code = queries.size();
  if (scope.reads_code) std::ranges::move(code_queries(scope), std::back_inserter(queries));
  const auto answers = ask(connection, std::move(queries));
  read_sequences(answers.at(query::sequences), schema);
  schema.extensions = all_of<Extension>(answers.at(query::extensions), [](const Row& row) {
    return Extension{text_at(row, extension_row::name), text_at(row, extension_row::schema)};
  });
  const auto names = all_of<std::string>(answers.at(query::schemas),
                                         [](const Row& row) { return text_at(row, schema_row::name); });
  schema.default_schema = names.at(0);
  schema.schemas.assign(names.begin() + 1, names.end());
  if (scope.reads_code) read_code(std::span(answers).subspan(code), schema);
}

}  // namespace

Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) {
  execute_one(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const Rollback rollback(connection);
  auto schema = reflect_tables_and_types(connection, scope);
  read_objects(connection, scope, schema);
  return schema;
}

}  // namespace limbeck::dialect::postgresql

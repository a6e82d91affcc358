// SPDX-License-Identifier: MIT
// PostgreSQL takes no value out of an enum type: a new type gets the old one's name, the columns move over to
// it, so do the domains over it, and whatever else stands on the old one is dropped before and made again
// behind. The server finds all of it, so that the statement can be written without a database.
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/postgresql/dependents.hpp"
#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The text as it stands in one that format() reads.
std::string for_format(std::string_view text) {
  std::string doubled;
  for (const char c : text) doubled.append(c == '%' ? 2 : 1, c);
  return doubled;
}

std::string literal_for_format(std::string_view value) {
  return for_format(sql::quote_literal(value));
}

// "CASE value WHEN 'sad' THEN 'ok' ELSE value END"
std::string replaced(std::string_view value, const Settings& replace) {
  if (replace.empty()) return std::string(value);
  const auto cases = listed(
      replace,
      [](const Setting& setting) {
        return fmt::format("WHEN {} THEN {}", literal_for_format(setting.name),
                           literal_for_format(setting.value));
      },
      " ");
  return fmt::format("CASE {} {} ELSE {} END", value, cases, value);
}

// "array_replace(values, 'sad', 'ok')"
std::string replaced_in_array(std::string values, const Settings& replace) {
  for (const auto& [removed, kept] : replace) {
    values = fmt::format("array_replace({}, {}, {})", values, literal_for_format(removed),
                         literal_for_format(kept));
  }
  return values;
}

// Where it holds, values may be replaced one after the other.
void check_replacements(const operation::AlterEnum& op) {
  const std::unordered_set<std::string_view> values(op.values.begin(), op.values.end());
  for (const auto& [removed, kept] : op.replace) {
    if (values.contains(removed)) {
      throw UsageError(fmt::format("cannot {}: value '{}' is to be replaced, and is to stay; say one of them",
                                   operation::describe(op), removed));
    }
    if (!values.contains(kept)) {
      throw UsageError(
          fmt::format("cannot {}: '{}' is to be replaced by '{}', which is none of the new values; "
                      "name one of them",
                      operation::describe(op), removed, kept));
    }
  }
}

constexpr std::string_view declarations = R"sql(
DECLARE
    used record;
    old_default text;
    new_default text;
    defaults text[] := '{}';
    domains oid[];
    domain_names text[];
    domain_words text[];
    drops text[];
    makes text[];
    in_the_way text;
    statement text;
BEGIN)sql";

// Takes defaults that are constants, and hold what is replaced, away, and keeps what sets them again. What is
// a constant is told by the nodes of the parsed expression, in which no name or value stands in clear. {0} is
// the type; {1} and {2} are how a value, and an array, become text: format()'s %1$s is the default.
constexpr std::string_view take_defaults = R"sql(
    FOR used IN
        SELECT e.adrelid::regclass AS of_table, a.attname AS name, a.atttypid = t.typarray AS is_array,
               pg_get_expr(e.adbin, e.adrelid) AS words
        FROM pg_type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)
        JOIN pg_attrdef e ON (e.adrelid, e.adnum) = (a.attrelid, a.attnum)
        WHERE t.oid = {0}::regtype
        AND e.adbin::text !~ '[{{](?!CONST|ARRAY|RELABELTYPE|COERCEVIAIO)'
        AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''
    LOOP
        EXECUTE format('SELECT (%s)::text, (%s)::text', used.words,
            format(CASE WHEN used.is_array THEN {2} ELSE {1} END, used.words)) INTO old_default, new_default;
        CONTINUE WHEN new_default IS NOT DISTINCT FROM old_default;
        EXECUTE format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', used.of_table, used.name);
        defaults := defaults || format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %L', used.of_table,
                                       used.name, new_default);
    END LOOP;)sql";

constexpr std::string_view drop_dependents = R"sql(
    FOREACH statement IN ARRAY coalesce(drops, '{}') LOOP
        EXECUTE statement;
    END LOOP;)sql";

// Those over the type, {0}, each behind those that it is over, and what makes them.
constexpr std::string_view find_domains = R"sql(
    WITH RECURSIVE domain (oid, typarray, depth) AS (
        SELECT oid, typarray, 0 FROM pg_type WHERE oid = {0}::regtype
        UNION ALL SELECT t.oid, t.typarray, d.depth + 1 FROM domain d JOIN pg_type t
            ON t.typtype = 'd' AND t.typbasetype IN (d.oid, d.typarray)
    )
    SELECT array_agg(d.oid ORDER BY d.depth, d.oid), array_agg(d.oid::regtype ORDER BY d.depth, d.oid),
           array_agg(concat(
               format('CREATE DOMAIN %s AS %s', d.oid::regtype, format_type(t.typbasetype, t.typtypmod)),
               ' DEFAULT ' || t.typdefault, CASE WHEN t.typnotnull THEN ' NOT NULL' END,
               (SELECT string_agg(concat(
                    format('; ALTER DOMAIN %s ADD CONSTRAINT %I %s', d.oid::regtype, k.conname, pg_get_constraintdef(k.oid)),
                    format('; COMMENT ON CONSTRAINT %I ON DOMAIN %s IS ', k.conname, d.oid::regtype)
                    || quote_literal(obj_description(k.oid, 'pg_constraint'))), '' ORDER BY k.conname)
                FROM pg_constraint k WHERE k.contypid = d.oid AND k.contype = 'c')) ORDER BY d.depth, d.oid)
    INTO domains, domain_names, domain_words
    FROM domain d JOIN pg_type t ON t.oid = d.oid WHERE d.depth > 0;)sql";

constexpr std::string_view rename_domains = R"sql(
    FOR used IN SELECT * FROM unnest(domains) WITH ORDINALITY d (id, number) LOOP
        EXECUTE format('ALTER DOMAIN %s RENAME TO limbeck__old_%s', used.id::regtype, used.number);
    END LOOP;)sql";

constexpr std::string_view drop_domains = R"sql(
    FOR used IN SELECT * FROM unnest(domains) WITH ORDINALITY d (id, number) ORDER BY number DESC LOOP
        EXECUTE format('DROP DOMAIN %s', used.id::regtype);
    END LOOP;)sql";

// {0} is the new type, and {1} the old one under its other name; {2} and {3} are as in take_defaults; {4} is
// how an error begins.
constexpr std::string_view move_columns = R"sql(
    BEGIN
        FOR used IN
            SELECT a.attrelid::regclass AS of_table, quote_ident(a.attname) AS name,
                   a.atttypid = t.typarray OR t.typcategory = 'A' AS is_array,
                   n.name || CASE WHEN a.atttypid = t.typarray THEN '[]' ELSE '' END AS new_type
            FROM (SELECT {1}::regtype::oid, {0} UNION ALL SELECT * FROM unnest(domains, domain_names)) n (oid, name)
            JOIN pg_type t ON t.oid = n.oid
            JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            WHERE a.attinhcount = 0
            ORDER BY a.attrelid::regclass::text, a.attnum
        LOOP
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s USING (%s)::%s', used.of_table, used.name, used.new_type,
                format(CASE WHEN used.is_array THEN {3} ELSE {2} END, used.name), used.new_type);
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        RAISE EXCEPTION USING MESSAGE = {4} || format(
            '%s.%s still holds (%s); change the rows before, or say in .replace of a C++ script what takes its place',
            used.of_table, used.name, SQLERRM);
    END;)sql";

// {0} is how an error begins, {1} a list of statements.
constexpr std::string_view make_again = R"sql(
    BEGIN
        FOREACH statement IN ARRAY {1} LOOP
            EXECUTE statement;
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        RAISE EXCEPTION USING MESSAGE = {0} || format(
            '"%s" still names (%s); drop that before, or say in .replace of a C++ script what takes its place in a default',
            left(statement, 160), SQLERRM);
    END;)sql";

}  // namespace

Statements Writer::operator()(const operation::AlterEnum& op) const {
  check_replacements(op);
  const auto name = text_.name(op.type);
  auto old_name = op.type.name + "__old";
  if (sql::is_too_long(old_name, identifiers())) old_name = "limbeck__old";
  const auto old = text_.name(TableName{old_name, op.type.schema});
  const auto type = sql::quote_literal(name);
  const auto value = sql::quote_literal(replaced("(%1$s)::text", op.replace));
  const auto array = sql::quote_literal(replaced_in_array("(%1$s)::text[]", op.replace));
  std::string body(declarations);
  if (!op.replace.empty()) body += fmt::format(take_defaults, type, value, array);
  body += find_dependents(type);
  body += fmt::format(
      "\n    IF in_the_way IS NOT NULL THEN\n"
      "        RAISE EXCEPTION USING MESSAGE = {} || in_the_way || {};\n"
      "    END IF;",
      sql::quote_literal(fmt::format("enum type '{}' is used by ", op.type.name)),
      sql::quote_literal(", which is not made again by itself; drop it before, and create it again behind"));
  body += fmt::format(find_domains, type);
  body += drop_dependents;
  body += rename_domains;
  body += fmt::format("\n    ALTER TYPE {} RENAME TO {};\n    CREATE TYPE {} AS ENUM {};", name,
                      text_.name(old_name), name, quoted_values(op.values));
  const auto loses = sql::quote_literal(fmt::format("enum type '{}' loses a value that ", op.type.name));
  body += fmt::format(make_again, loses, "coalesce(domain_words, '{}')");
  body += fmt::format(move_columns, type, sql::quote_literal(old), value, array, loses);
  body += fmt::format(make_again, loses, "makes || defaults");
  body += drop_domains;
  body += fmt::format("\n    DROP TYPE {};\nEND\n", old);
  return {"DO " + dollar_quoted(body)};
}

}  // namespace limbeck::dialect::postgresql

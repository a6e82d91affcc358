// SPDX-License-Identifier: MIT
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The type itself, or that of an array's items.
const Type& innermost(const Type& type) {
  const auto* array = std::get_if<limbeck::postgresql::Array>(&type);
  return array == nullptr ? type : innermost(*array->item_type);
}

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

// How a column of the type, and how one of arrays of it, is read and taken over: format()'s %1$s is the
// column, or its default.
struct TakenOver {
  std::string value;
  std::string array;
};

TakenOver taken_over(const std::string& type, const Settings& replace) {
  std::string items = "(%1$s)::text[]";
  for (const auto& [removed, kept] : replace) {
    items = fmt::format("array_replace({}, {}, {})", items, literal_for_format(removed),
                        literal_for_format(kept));
  }
  const auto type_for_format = for_format(type);
  return {fmt::format("({})::{}", replaced("(%1$s)::text", replace), type_for_format),
          fmt::format("{}::{}[]", items, type_for_format)};
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

}  // namespace

Statements Writer::create_types(const std::vector<Column>& columns, bool if_not_exists) const {
  Statements statements;
  std::unordered_set<std::string> made;
  for (const auto& column : columns) {
    const auto& type = innermost(column.type);
    if (is_named_enum(type)) {
      const auto& words = std::get<Enum>(type);
      if (!words.options.create_type || !made.insert(type_name(type)).second) continue;
      statements.push_back(
          create_enum({{words.options.name, words.options.schema}, words.values, if_not_exists}));
    } else if (const auto* domain = std::get_if<limbeck::postgresql::Domain>(&type)) {
      if (!domain->options.create_type || !made.insert(type_name(type)).second) continue;
      for (auto& each : create_types({Column(column.name, *domain->data_type)}, if_not_exists))
        statements.push_back(std::move(each));
      statements.push_back(create_domain(*domain));
    }
  }
  return statements;
}

// PostgreSQL has no IF NOT EXISTS here. A type that is there must have the same values.
std::string Writer::create_enum(const operation::CreateEnum& op) const {
  const auto name = text_.name(op.type);
  const auto create = fmt::format("CREATE TYPE {} AS ENUM {}", name, quoted_values(op.values));
  if (!op.if_not_exists) return create;
  const auto labels = listed(op.values, [](const std::string& value) { return sql::quote_literal(value); });
  return "DO " + dollar_quoted(fmt::format("\nBEGIN\n"
                                           "    {};\n"
                                           "EXCEPTION WHEN duplicate_object THEN\n"
                                           "    IF enum_range(NULL::{})::text[] <> ARRAY[{}]::text[] THEN\n"
                                           "        RAISE EXCEPTION USING MESSAGE = {};\n"
                                           "    END IF;\n"
                                           "END\n",
                                           create, name, labels,
                                           sql::quote_literal(fmt::format(
                                               "enum type '{}' exists with other values", op.type.name))));
}

std::string Writer::create_domain(const limbeck::postgresql::Domain& domain) const {
  const auto& options = domain.options;
  auto create = fmt::format("CREATE DOMAIN {} AS {}", text_.name(options.schema, domain.name),
                            type_name(*domain.data_type));
  create += collation_words(options.collation);
  if (options.server_default) create += " DEFAULT " + default_text(*options.server_default);
  if (!options.check.empty()) {
    create += fmt::format(" {}CHECK ({})", text_.constraint_head(options.constraint_name), options.check);
  }
  if (options.not_null) create += " NOT NULL";
  return create;
}

Statements Writer::drop_enums(const std::vector<TableName>& types, bool if_exists) const {
  Statements statements;
  for (const auto& type : types) statements.push_back(drop("TYPE", text_.name(type), if_exists, false));
  return statements;
}

Statements Writer::operator()(const operation::CreateEnum& op) const {
  return {create_enum(op)};
}

Statements Writer::operator()(const operation::DropEnum& op) const {
  return {drop("TYPE", text_.name(op.type), op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::RenameEnum& op) const {
  return {fmt::format("ALTER TYPE {} RENAME TO {}", text_.name(op.type), text_.name(op.new_name))};
}

Statements Writer::operator()(const operation::AddEnumValue& op) const {
  auto add = fmt::format("ALTER TYPE {} ADD VALUE {}{}", text_.name(op.type),
                         op.if_not_exists ? "IF NOT EXISTS " : "", sql::quote_literal(op.value));
  if (!op.before.empty()) add += " BEFORE " + sql::quote_literal(op.before);
  if (!op.after.empty()) add += " AFTER " + sql::quote_literal(op.after);
  return {add};
}

Statements Writer::operator()(const operation::RenameEnumValue& op) const {
  return {fmt::format("ALTER TYPE {} RENAME VALUE {} TO {}", text_.name(op.type),
                      sql::quote_literal(op.value), sql::quote_literal(op.new_value))};
}

// What names the type in an expression, as the statements that drop it and that make it again: an expression
// does not move over to another type.
constexpr std::string_view statements_on_type =
    "    SELECT array_agg(dropped), array_agg(made) INTO drops, makes FROM (\n"
    "        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS dropped,\n"
    "               format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,\n"
    "                      pg_get_constraintdef(k.oid)) AS made\n"
    "        FROM pg_constraint k WHERE k.conrelid <> 0 AND k.coninhcount = 0 AND k.oid IN (SELECT d.objid\n"
    "            FROM pg_depend d JOIN pg_type t ON d.refobjid IN (t.oid, t.typarray) WHERE t.oid = {0}::regtype\n"
    "            AND d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_type'::regclass)\n"
    "        UNION ALL SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)\n"
    "        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid AND NOT c.relispartition\n"
    "        WHERE i.indexrelid IN (SELECT d.objid FROM pg_depend d\n"
    "            JOIN pg_type t ON d.refobjid IN (t.oid, t.typarray) WHERE t.oid = {0}::regtype\n"
    "            AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_type'::regclass)\n"
    "    ) AS on_type;\n";

// PostgreSQL removes no value: a new type takes the old one's name, and the columns, found by the server,
// move over to it with their defaults.
Statements Writer::operator()(const operation::AlterEnum& op) const {
  check_replacements(op);
  const auto name = text_.name(op.type);
  auto old_name = op.type.name + "__old";
  if (sql::is_too_long(old_name, identifiers())) old_name = "limbeck__old";
  const TableName old{old_name, op.type.schema};
  const auto [value, array] = taken_over(name, op.replace);
  const auto moved = [&](std::string_view what) {
    return fmt::format("format(CASE WHEN used.is_array THEN {} ELSE {} END, {})", sql::quote_literal(array),
                       sql::quote_literal(value), what);
  };
  const auto body = fmt::format(
      "\nDECLARE\n"
      "    used record;\n"
      "    new_default text;\n"
      "    drops text[];\n"
      "    makes text[];\n"
      "    statement text;\n"
      "BEGIN\n"
      "{}"
      "    FOREACH statement IN ARRAY coalesce(drops, '{{}}') LOOP\n"
      "        EXECUTE statement;\n"
      "    END LOOP;\n"
      "    ALTER TYPE {} RENAME TO {};\n"
      "    CREATE TYPE {} AS ENUM {};\n"
      "    FOR used IN\n"
      "        SELECT a.attrelid::regclass::text AS of_table, quote_ident(a.attname) AS of_column,\n"
      "               a.atttypid = t.typarray AS is_array, pg_get_expr(d.adbin, d.adrelid) AS old_default\n"
      "        FROM pg_type t\n"
      "        JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped\n"
      "        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition\n"
      "        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum\n"
      "        WHERE t.oid = {}::regtype AND a.attinhcount = 0\n"
      "        ORDER BY 1, 2\n"
      "    LOOP\n"
      "        IF used.old_default IS NOT NULL THEN\n"
      "            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT', used.of_table, "
      "used.of_column);\n"
      "        END IF;\n"
      "        EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s', used.of_table, "
      "used.of_column,\n"
      "            {} || CASE WHEN used.is_array THEN '[]' ELSE '' END,\n"
      "            {});\n"
      "        IF used.old_default IS NOT NULL THEN\n"
      "            EXECUTE format('SELECT (%s)::text', {}) INTO new_default;\n"
      "            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %L', used.of_table, "
      "used.of_column,\n"
      "                new_default);\n"
      "        END IF;\n"
      "    END LOOP;\n"
      "    FOREACH statement IN ARRAY coalesce(makes, '{{}}') LOOP\n"
      "        EXECUTE statement;\n"
      "    END LOOP;\n"
      "    DROP TYPE {};\n"
      "END\n",
      fmt::format(statements_on_type, sql::quote_literal(name)), name, text_.name(old_name), name,
      quoted_values(op.values), sql::quote_literal(text_.name(old)), sql::quote_literal(name),
      moved("used.of_column"), moved("used.old_default"), text_.name(old));
  return {"DO " + dollar_quoted(body)};
}

Statements Writer::operator()(const operation::CreateDomain& op) const {
  return {create_domain(op.domain)};
}

Statements Writer::operator()(const operation::DropDomain& op) const {
  return {drop("DOMAIN", text_.name(op.domain), op.if_exists, op.cascade)};
}

}  // namespace limbeck::dialect::postgresql

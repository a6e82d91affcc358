// SPDX-License-Identifier: MIT
#include "dialect/postgresql/reflect.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/types.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using database::Result;
using database::Row;

// The server's words for an expression depend on the search path: whatever it is, what lies outside of the
// default schema is named with its schema. In one pipeline, and so in one transaction, both hold for it
// alone.
constexpr std::string_view pin_search_path =
    "SELECT set_config('limbeck.search_path', current_setting('search_path'), true), "
    "set_config('search_path', quote_ident(current_schema()), true)";
constexpr std::string_view restore_search_path =
    "SELECT set_config('search_path', current_setting('limbeck.search_path'), true)";

std::string schema_is(const std::string& schema) {
  return "n.nspname = " + (schema.empty() ? "current_schema()" : sql::quote_literal(schema));
}

// What the scope says, of `c` in pg_class and `n` in pg_namespace.
std::string condition(const ReflectScope& scope) {
  std::vector<std::string> parts;
  for (const auto& table : scope.tables) {
    parts.push_back(
        fmt::format("({} AND c.relname = {})", schema_is(table.schema), sql::quote_literal(table.name)));
  }
  if (scope.tables.empty()) {
    for (const auto& schema : scope.schemas) parts.push_back(schema_is(schema));
  }
  if (parts.empty()) parts.push_back(schema_is(""));
  return fmt::format("c.relkind IN ('r', 'p') AND ({})", core::join(parts, " OR "));
}

std::string tables_query(const std::string& wanted) {
  return fmt::format(
      "SELECT c.oid, nullif(n.nspname, current_schema()), c.relname "
      "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
      "WHERE {} ORDER BY n.nspname, c.relname",
      wanted);
}

// A default that counts up a sequence of the column's own is told apart from others: that is what SERIAL
// makes.
std::string columns_query(const std::string& wanted) {
  return fmt::format(
      "SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, "
      "pg_get_expr(d.adbin, d.adrelid), "
      "EXISTS (SELECT FROM pg_catalog.pg_depend s JOIN pg_catalog.pg_depend u ON u.refobjid = s.objid "
      "AND u.refclassid = 'pg_class'::regclass AND u.classid = 'pg_attrdef'::regclass AND u.objid = d.oid "
      "WHERE s.classid = 'pg_class'::regclass AND s.refclassid = 'pg_class'::regclass "
      "AND s.refobjid = a.attrelid AND s.refobjsubid = a.attnum AND s.deptype = 'a') "
      "FROM pg_catalog.pg_attribute a "
      "JOIN pg_catalog.pg_class c ON c.oid = a.attrelid "
      "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
      "LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
      "WHERE {} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum",
      wanted);
}

// A row for each column of a key; a check has one, whose column is null.
std::string constraints_query(const std::string& wanted) {
  return fmt::format(
      "SELECT k.conrelid, k.oid, k.contype, k.conname, k.condeferrable, k.condeferred, "
      "a.attname, fa.attname, nullif(fn.nspname, current_schema()), f.relname, "
      "k.confupdtype, k.confdeltype, k.confmatchtype, "
      "CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END "
      "FROM pg_catalog.pg_constraint k "
      "JOIN pg_catalog.pg_class c ON c.oid = k.conrelid "
      "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
      "LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u (own, referred, place) "
      "ON k.contype <> 'c' "
      "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.own "
      "LEFT JOIN pg_catalog.pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = u.referred "
      "LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid "
      "LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace "
      "WHERE {} AND k.contype IN ('p', 'u', 'f', 'c') "
      "ORDER BY k.conrelid, array_position('{{p,u,f,c}}'::\"char\"[], k.contype), k.conname, u.place",
      wanted);
}

// A row for each element. Indexes that a constraint made belong to it.
std::string indexes_query(const std::string& wanted) {
  return fmt::format(
      "SELECT i.indrelid, i.indexrelid, x.relname, i.indisunique, a.attname, "
      "pg_get_indexdef(i.indexrelid, u.place::int, true), (i.indoption[u.place - 1] & 1) <> 0, "
      "(i.indoption[u.place - 1] & 2) <> 0 "
      "FROM pg_catalog.pg_index i "
      "JOIN pg_catalog.pg_class c ON c.oid = i.indrelid "
      "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
      "JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid "
      "CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS u (own, place) "
      "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.own AND u.own <> 0 "
      "WHERE {} AND u.place <= i.indnkeyatts AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k "
      "WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) "
      "ORDER BY i.indrelid, x.relname, u.place",
      wanted);
}

// Columns of the rows of these queries, which name them in this order.
const std::string& text_at(const Row& row, std::size_t column) {
  static const std::string empty;
  return row.at(column) ? *row[column] : empty;
}

bool true_at(const Row& row, std::size_t column) {
  return row.at(column) == "t";
}

std::string action_of(const std::string& letter) {
  if (letter == "c") return "CASCADE";
  if (letter == "n") return "SET NULL";
  if (letter == "d") return "SET DEFAULT";
  if (letter == "r") return "RESTRICT";
  return {};  // "a", NO ACTION, which is the default
}

// A default in the form that scripts write: `'abc'::text` is the literal abc.
ServerDefault default_of(const std::string& expression) {
  if (!expression.starts_with('\'')) return text(expression);
  std::string literal;
  for (std::size_t i = 1; i < expression.size(); ++i) {
    if (expression[i] == '\'') {
      if (expression.substr(i + 1, 1) != "'") {
        const auto rest = std::string_view(expression).substr(i + 1);
        const bool is_cast =
            rest.empty() || (rest.starts_with("::") && rest.find_first_of("'+|(,") == std::string_view::npos);
        return is_cast ? ServerDefault(literal) : ServerDefault(text(expression));
      }
      ++i;
    }
    literal += expression[i];
  }
  return text(expression);
}

// Without the parentheses that the server puts around all of it.
std::string without_parentheses(const std::string& expression) {
  if (!expression.starts_with('(') || !expression.ends_with(')')) return expression;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] == '\'') quoted = !quoted;
    if (quoted) continue;
    if (expression[i] == '(') ++depth;
    if (expression[i] == ')') --depth;
    if (depth == 0 && i + 1 < expression.size()) return expression;
  }
  return expression.substr(1, expression.size() - 2);
}

class Reader {
 public:
  std::vector<Table> read(const Result& tables, const Result& columns, const Result& constraints,
                          const Result& indexes) {
    for (const auto& row : tables.rows) {
      by_id_.emplace(text_at(row, 0), tables_.size());
      tables_.push_back({.name = {text_at(row, 2), text_at(row, 1)}});
    }
    for (const auto& row : columns.rows) add_column(table_of(row), row);
    add_constraints(constraints.rows);
    add_indexes(indexes.rows);
    for (auto& table : tables_) settle_counting(table);
    return std::move(tables_);
  }

 private:
  Table& table_of(const Row& row) { return tables_.at(by_id_.at(text_at(row, 0))); }

  static void add_column(Table& table, const Row& row) {
    Column column(text_at(row, 1), parse_type(text_at(row, 2)), {.nullable = !true_at(row, 3)});
    const bool is_serial = true_at(row, 5);
    if (is_serial) {
      column.options.autoincrement = true;
    } else if (row.at(4)) {
      column.options.server_default = default_of(*row[4]);
    }
    table.columns.push_back(std::move(column));
  }

  void add_constraints(const std::vector<Row>& rows) {
    for (std::size_t first = 0; first < rows.size();) {
      auto last = first;
      std::vector<std::string> own;
      std::vector<std::string> referred;
      for (; last < rows.size() && text_at(rows[last], 1) == text_at(rows[first], 1); ++last) {
        own.push_back(text_at(rows[last], 6));
        referred.push_back(text_at(rows[last], 7));
      }
      table_of(rows[first]).constraints.push_back(make_constraint(rows[first], own, referred));
      first = last;
    }
  }

  static Constraint make_constraint(const Row& row, const std::vector<std::string>& own,
                                    const std::vector<std::string>& referred) {
    const auto& kind = text_at(row, 2);
    KeyOptions options{.name = text_at(row, 3)};
    if (true_at(row, 4)) options.deferrable = true;
    if (true_at(row, 5)) options.initially = "DEFERRED";
    if (kind == "p") return PrimaryKeyConstraint(Names(own), options);
    if (kind == "u") return UniqueConstraint(Names(own), options);
    if (kind == "c") return CheckConstraint(without_parentheses(text_at(row, 13)), {.name = options.name});
    return ForeignKeyConstraint(Names(own), TableName{text_at(row, 9), text_at(row, 8)}, Names(referred),
                                {.name = options.name,
                                 .onupdate = action_of(text_at(row, 10)),
                                 .ondelete = action_of(text_at(row, 11)),
                                 .deferrable = options.deferrable,
                                 .initially = options.initially,
                                 .match = text_at(row, 12) == "f" ? "FULL" : ""});
  }

  void add_indexes(const std::vector<Row>& rows) {
    for (std::size_t first = 0; first < rows.size();) {
      auto last = first;
      std::vector<IndexElement> elements;
      for (; last < rows.size() && text_at(rows[last], 1) == text_at(rows[first], 1); ++last) {
        elements.push_back(make_element(rows[last]));
      }
      table_of(rows[first])
          .indexes.emplace_back(text_at(rows[first], 2), std::move(elements),
                                IndexOptions{.unique = true_at(rows[first], 3)});
      first = last;
    }
  }

  static IndexElement make_element(const Row& row) {
    const bool descending = true_at(row, 6);
    const bool nulls_first = true_at(row, 7);
    std::string order = descending ? " DESC" : "";
    if (nulls_first != descending) order += nulls_first ? " NULLS FIRST" : " NULLS LAST";
    if (row.at(4) && order.empty()) return *row[4];
    return text(text_at(row, 5) + order);
  }

  // What a script need not say is not said: an integer that is alone in its key counts up anyway.
  static void settle_counting(Table& table) {
    for (auto& column : table.columns) {
      const auto counts = column.options.autoincrement == true;
      column.options.autoincrement.reset();
      if (counts_up(table, column) != counts) column.options.autoincrement = counts;
    }
  }

  std::vector<Table> tables_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) {
  const auto wanted = condition(scope);
  const auto answers = connection.execute(std::vector<std::string>{
      std::string(pin_search_path), tables_query(wanted), columns_query(wanted), constraints_query(wanted),
      indexes_query(wanted), std::string(restore_search_path)});
  return Reader().read(answers.at(1), answers.at(2), answers.at(3), answers.at(4));
}

}  // namespace limbeck::dialect::postgresql

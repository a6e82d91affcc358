// SPDX-License-Identifier: MIT
#include "dialect/postgresql/scratch.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/connection.hpp"
#include "dialect/postgresql/ddl.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/reflect.hpp"
#include "dialect/postgresql/rollback.hpp"
#include "dialect/scratch.hpp"
#include "schema/find_column.hpp"
#include "sql/identifier.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::postgresql {
namespace {

const Enum* enum_of(const Type& type) {
  if (const auto* array = std::get_if<limbeck::postgresql::Array>(&type)) return enum_of(*array->item_type);
  return std::get_if<Enum>(&type);
}

// Makes the type in the scratch place unless the database has it with all of its words: a table that is to
// get a column of a type that is still to be made, or a default that is still to be a word of it, can be made
// too.
std::string make_missing(const Enum& type) {
  const auto name = sql::quote_name(type.options.name, identifiers());
  const auto create = ddl(operation::CreateEnum{{type.options.name, "pg_temp"}, type.values}, {}).front();
  const auto words = listed(type.values, [](const auto& word) { return sql::quote_literal(word); });
  return fmt::format(
      "DO {}", sql::quote_literal(
                   fmt::format("BEGIN IF NOT ARRAY(SELECT enumlabel::text FROM pg_catalog.pg_enum "
                               "WHERE enumtypid = to_regtype({})) @> ARRAY[{}]::text[] THEN {}; END IF; END",
                               sql::quote_literal(name), words, create)));
}

// "t.*", which is a row of that table and of no other.
bool names_row_of(const std::string& table, std::string_view sql) {
  const auto tokens = sql::tokens_of(sql, split_rules());
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (sql::unquoted(tokens[i].text) == table && tokens[i + 1].text == "." && tokens[i + 2].text == "*")
      return true;
  }
  return false;
}

// Indexes that only the table itself can have stay as they are written.
void leave_out_rows_of(const std::string& table, std::vector<Index>& indexes) {
  std::erase_if(indexes, [&](const Index& index) {
    return names_row_of(table, index.options.postgresql_where) ||
           std::ranges::any_of(index.elements, [&](const IndexElement& element) {
             return element.is_expression && names_row_of(table, element.value);
           });
  });
}

// What is over columns that a parent holds stays as it is written.
void leave_out_inherited(Table& table) {
  const auto is_own = [&](const std::string& name) { return schema::find_column(table, name) != nullptr; };
  std::erase_if(table.indexes, [&](const Index& index) {
    return std::ranges::any_of(index.elements, [&](const IndexElement& element) {
      return !element.is_expression && !is_own(element.value);
    });
  });
  std::erase_if(table.constraints, [&](const Constraint& constraint) {
    return std::visit(
        [&](const auto& any) {
          if constexpr (requires { any.columns; }) return !std::ranges::all_of(any.columns, is_own);
          return false;
        },
        constraint);
  });
}

// Conditions may name a parent's columns, which it has where it inherits as the table itself does.
void inherit(const Names& parents, Table& table) {
  if (parents.empty()) return;
  const bool has_conditions = std::ranges::any_of(table.constraints, [](const Constraint& constraint) {
    return std::holds_alternative<CheckConstraint>(constraint);
  });
  if (has_conditions) {
    table.options.postgresql_inherits = parents;
  } else {
    leave_out_inherited(table);
  }
}

std::vector<std::string> statements_for(const std::vector<Table>& tables, const Features& features) {
  std::vector<std::string> statements{"BEGIN"};
  std::unordered_set<std::string> types;
  for (const auto& table : tables) {
    for (const auto& column : table.columns) {
      const auto* type = enum_of(column.type);
      const bool is_new = type != nullptr && type->options.native_enum && type->options.schema.empty() &&
                          types.insert(type->options.name).second;
      if (is_new) statements.push_back(make_missing(*type));
    }
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    auto table = scratch_table(tables[i], i);
    leave_out_rows_of(tables[i].name.name, table.indexes);
    inherit(tables[i].options.postgresql_inherits, table);
    table.options.prefixes = Names{"TEMPORARY"};
    std::ranges::move(ddl(operation::CreateTable{std::move(table)}, features),
                      std::back_inserter(statements));
  }
  statements.emplace_back("SELECT nspname FROM pg_catalog.pg_namespace WHERE oid = pg_my_temp_schema()");
  return statements;
}

// A database beside the one of the url, with its encoding and its order of letters, in which names without a
// schema belong where they do there.
class ScratchDatabase {
 public:
  explicit ScratchDatabase(const database::Url& url) : server_(connect(url)), url_(url) {
    try {
      const auto row =
          run("SELECT pg_backend_pid(), pg_encoding_to_char(encoding), datcollate, datctype, "
              "nullif(current_schema(), 'public'), current_setting('search_path') FROM pg_catalog.pg_database WHERE datname = current_database()")
              .rows.at(0);
      default_schema_ = text_at(row, 4);
      url_.database = fmt::format("{}{}", scratch_prefix, text_at(row, 0));
      // A run that was killed may have left one behind that bears the name.
      run("DROP DATABASE IF EXISTS " + url_.database);
      run(fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {}",
                      url_.database, sql::quote_literal(text_at(row, 1)), sql::quote_literal(text_at(row, 2)),
                      sql::quote_literal(text_at(row, 3))));
      if (!default_schema_.empty())
        run(fmt::format("ALTER DATABASE {} SET search_path = {}", url_.database, text_at(row, 5)));
    } catch (const database::DatabaseError& error) {
      refuse_scratch(url, error.what(), "ALTER ROLE ... CREATEDB");
    }
  }
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;
  ~ScratchDatabase() {
    try {
      run("DROP DATABASE " + url_.database);
    } catch (const Error&) {  // the server is gone: what is left there is an empty place
    }
  }

  const database::Url& url() const noexcept { return url_; }
  // By the URL, or by what the server has been told of the role or the database; empty where it is the schema
  // that every database has.
  const std::string& default_schema() const noexcept { return default_schema_; }

 private:
  database::Result run(const std::string& statement) { return database::execute_one(*server_, statement); }

  std::unique_ptr<database::Connection> server_;
  database::Url url_;
  std::string default_schema_;
};

bool makes_schema(const std::string& statement, const std::string& schema) {
  const auto tokens = sql::tokens_of(statement, split_rules());
  return tokens.size() > 2 && core::equal_ignoring_case(tokens[0].text, "CREATE") &&
         core::equal_ignoring_case(tokens[1].text, "SCHEMA") &&
         std::ranges::any_of(tokens, [&](const sql::Token& token) {
           return core::to_lower(token.text) == schema || token.text == '"' + schema + '"';
         });
}

std::vector<Table> made(database::Connection& connection, const std::vector<Table>& tables,
                        const Features& features) {
  const Rollback rollback(connection);
  const auto answers = connection.execute(statements_for(tables, features));
  const auto schema = answers.back().rows.at(0).at(0).value_or("");
  return with_words_of(reflect(connection, {.schemas = {schema}}), tables);
}

// With the indexes in the order of the query's own.
ViewQuery made(database::Connection& connection, const ViewQuery& query, const Features& features) {
  const operation::CreateView view{
      .view = {"limbeck_scratch", "pg_temp"}, .definition = query.sql, .columns = query.columns};
  connection.execute(ddl(view, features));
  const auto answers = ask(connection, {"SELECT pg_get_viewdef('pg_temp.limbeck_scratch'::regclass)"});
  ViewQuery kept{text_at(answers.at(0).rows.at(0), 0)};
  if (query.indexes.empty()) return kept;
  std::vector<std::string> statements{
      "CREATE TEMPORARY TABLE limbeck_scratch_rows AS TABLE pg_temp.limbeck_scratch WITH NO DATA"};
  for (const auto& index : query.indexes) {
    const operation::CreateIndex create{{"limbeck_scratch_rows", "pg_temp"}, index};
    std::ranges::move(ddl(create, features), std::back_inserter(statements));
  }
  connection.execute(statements);
  const auto found = ask(connection, {indexes_query("c.oid = 'pg_temp.limbeck_scratch_rows'::regclass")});
  for (auto& [owner, indexes] : indexes_by_owner(found.at(0))) kept.indexes = std::move(indexes);
  const auto place_of = [&](const Index& index) {
    return std::ranges::find(query.indexes, index.name, &Index::name);
  };
  std::ranges::sort(kept.indexes, {}, place_of);
  return kept;
}

}  // namespace

Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features) {
  return one_by_one_if_needed(
      tables, [&](const std::vector<Table>& some) { return made(connection, some, features); });
}

std::vector<ViewQuery> normalize_queries(database::Connection& connection, std::vector<ViewQuery> queries,
                                         const Features& features) {
  const auto run = [&](const std::vector<std::string>& statements) { return connection.execute(statements); };
  run({"BEGIN", "SAVEPOINT limbeck_scratch"});
  const Rollback rollback(connection);
  for (auto& query : queries) {
    try {
      query = made(connection, query, features);
      run({"ROLLBACK TO SAVEPOINT limbeck_scratch"});
    } catch (const database::DatabaseError& error) {
      if (error.fault == database::Fault::lost_connection) throw;
      run({"ROLLBACK TO SAVEPOINT limbeck_scratch"});
    }
  }
  return queries;
}

MadeSchema schema_made_by(const database::Url& url, std::span<const std::string> statements) {
  const ScratchDatabase scratch(url);
  const auto& schema = scratch.default_schema();
  const bool is_made = std::ranges::any_of(
      statements, [&](const std::string& statement) { return makes_schema(statement, schema); });
  if (!schema.empty() && !is_made)
    execute_one(*connect(scratch.url()), "CREATE SCHEMA " + sql::quote_name(schema, identifiers()));
  run_script(*connect(scratch.url()), statements, classify);
  // Whatever the script has set for its session is gone with that.
  const auto connection = connect(scratch.url());
  const ReflectScope all{.every_schema = true};
  return {reflect_schema(*connection, all), unread(*connection, all)};
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
#include "dialect/postgresql/dialect.hpp"

#include <algorithm>
#include <array>

#include "database/execute_one.hpp"
#include "dialect/batch.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/cast.hpp"
#include "dialect/postgresql/connection.hpp"
#include "dialect/postgresql/ddl.hpp"
#include "dialect/postgresql/implied_name.hpp"
#include "dialect/postgresql/invalid_index.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/literal.hpp"
#include "dialect/postgresql/normalize.hpp"
#include "dialect/postgresql/reflect.hpp"
#include "dialect/postgresql/scratch.hpp"
#include "dialect/postgresql/types.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::postgresql {
namespace {

constexpr std::array<std::string_view, 2> standing_schemas{"pg_catalog", "public"};

class PostgresqlDialect final : public Dialect {
 public:
  explicit PostgresqlDialect(const Features& features) : features_(features) {}

  std::string_view name() const noexcept override { return "postgresql"; }
  std::string_view title() const noexcept override { return "PostgreSQL"; }
  Capabilities capabilities() const noexcept override {
    return {.transactional_ddl = true,
            .databases_hold_schemas = true,
            .standing_schemas = standing_schemas,
            .named_types = true,
            .alters_computed = false,
            .alters_autoincrement = true,
            .views_pin_columns = true,
            .replaces_functions = true,
            .trusts_functions = "SET LOCAL check_function_bodies = off",
            .digits_of_second = 6};
  }

  const sql::IdentifierRules& identifiers() const noexcept override { return postgresql::identifiers(); }
  const sql::SplitRules& split_rules() const noexcept override { return postgresql::split_rules(); }

  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return plain_operations(batch, title());
  }
  // Every operation is written without a look at the table, but for one that may have been tried before, or
  // that would take what such a try left for the index itself.
  std::optional<TableName> must_know(const operation::Operation& operation) const override {
    const auto* create = std::get_if<operation::CreateIndex>(&operation);
    const bool looks = create != nullptr && (create->postgresql_concurrently || create->if_not_exists);
    return looks ? std::optional(create->table) : std::nullopt;
  }
  std::optional<Existing> know(database::Connection& connection, const TableName& table) const override {
    return Existing{.table = {.name = table}, .invalid_indexes = find_invalid_indexes(connection, table)};
  }
  std::vector<std::string> ddl(const operation::Operation& operation,
                               const Existing* existing) const override {
    return postgresql::ddl(operation, features_, existing);
  }
  std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) const override {
    return postgresql::reflect(connection, scope);
  }
  Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) const override {
    return postgresql::reflect_schema(connection, scope);
  }
  Normalized normalize(database::Connection& connection, const std::vector<Table>& tables) const override {
    return postgresql::normalize(connection, tables, features_);
  }
  std::vector<std::string> unread(database::Connection& connection,
                                  const ReflectScope& scope) const override {
    return postgresql::unread(connection, scope);
  }
  std::vector<ViewQuery> normalize_queries(database::Connection& connection,
                                           std::vector<ViewQuery> queries) const override {
    return postgresql::normalize_queries(connection, std::move(queries), features_);
  }
  std::string canonical_sql(std::string_view text) const override { return postgresql::canonical_sql(text); }
  std::string implied_using(const Column& column, const Type& type) const override {
    return postgresql::implied_using(column, type);
  }
  std::optional<TableName> sequence_of(const Table& table, const Column& column) const override {
    if (!counts_up(table, column) && !column.options.identity) return std::nullopt;
    return serial_sequence(table.name, column.name);
  }
  std::optional<std::string> keep_as(const Table& table, const TableName& sequence) const override {
    const auto& prefixes = table.options.prefixes;
    if (std::ranges::find(prefixes, "UNLOGGED") == prefixes.end()) return std::nullopt;
    return drop_logging(sequence);
  }
  std::string name_own_sequence(const TableName& table, std::string_view column,
                                std::string_view name) const override {
    return postgresql::name_own_sequence(table, column, name);
  }
  std::string implied_name(const Table& table, const Constraint& constraint) const override {
    return postgresql::implied_name(table.name, constraint);
  }
  Table canonical(const Table& table) const override { return postgresql::canonical(table); }
  // All operations can be written as they are.
  std::unique_ptr<database::Connection> rehearse(database::Connection&) const override { return nullptr; }
  std::string type_name(const Type& type) const override { return postgresql::type_name(type); }
  std::string literal(const Value& value, const Type& type) const override {
    return dialect::literal(value, type, literal_words());
  }
  std::string for_shell(std::string_view statement) const override {
    return sql::terminated(statement, postgresql::split_rules());
  }
  FlowClass classify(std::string_view statement) const override { return postgresql::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "BEGIN"; }
  std::unique_ptr<database::Connection> connect(const database::Url& url) const override {
    return postgresql::connect(url);
  }
  MadeSchema schema_made_by(const database::Url& url,
                            std::span<const std::string> statements) const override {
    return postgresql::schema_made_by(url, statements);
  }
  std::unique_ptr<const Dialect> for_server(database::Connection& connection) const override {
    const auto version = execute_one(connection, "SHOW server_version_num").rows.at(0).at(0);
    return std::make_unique<PostgresqlDialect>(features_of(version.value_or("")));
  }

 private:
  Features features_;
};

}  // namespace

std::unique_ptr<const Dialect> make_dialect() {
  return std::make_unique<PostgresqlDialect>(Features{});
}

}  // namespace limbeck::dialect::postgresql

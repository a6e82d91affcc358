// SPDX-License-Identifier: MIT
#include "dialect/mysql/dialect.hpp"

#include "dialect/batch.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/connection.hpp"
#include "dialect/mysql/ddl.hpp"
#include "dialect/mysql/implied_name.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/normalize.hpp"
#include "dialect/mysql/reflect.hpp"
#include "dialect/mysql/scratch.hpp"
#include "dialect/mysql/server.hpp"
#include "dialect/mysql/types.hpp"

namespace limbeck::dialect::mysql {
namespace {

Features features_of(database::Connection& connection) {
  const std::vector<std::string> queries{
      "SELECT VERSION(), @@default_storage_engine, @@collation_database",
      "SELECT CHARACTER_SET_NAME, DEFAULT_COLLATE_NAME FROM information_schema.CHARACTER_SETS",
      "SELECT SCHEMA_NAME, DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA"};
  const auto answers = connection.execute(queries);
  const auto& row = answers.at(0).rows.at(0);
  auto features = mysql::features_of(parse_server(text_at(row, 0)));
  features.usual = {.engine = text_at(row, 1), .collation = text_at(row, 2)};
  for (const auto& charset : answers.at(1).rows)
    features.usual.collations.emplace(text_at(charset, 0), text_at(charset, 1));
  for (const auto& schema : answers.at(2).rows)
    features.usual.elsewhere.emplace(text_at(schema, 0), text_at(schema, 1));
  return features;
}

class MysqlDialect final : public Dialect {
 public:
  MysqlDialect(std::string_view name, Features features) : name_(name), features_(std::move(features)) {}

  std::string_view name() const noexcept override { return name_; }
  std::string_view title() const noexcept override { return mysql::title(features_.flavour); }
  Capabilities capabilities() const noexcept override {
    return {.transactional_ddl = false,
            .deferrable_constraints = false,
            .expression_indexes = features_.expression_indexes,
            .returning = features_.returning,
            .data_changing_with = features_.flavour == Flavour::mysql,
            .drops_constrained_columns = false,
            .primary_key_names = false,
            .unique_indexes = false,
            .constraints_at_columns = false,
            .renames_constraints = false,
            .column_names_have_case = false,
            .alters_whole_columns = true,
            .alters_autoincrement = true,
            .counting_needs_key = true,
            .code_follows_names = false,
            .triggers_run_for_each = "ROW",
            .foreign_keys_need_indexes = true,
            .foreign_keys_take_indexes = true,
            .digits_of_second = 0,
            .sequence_cache = usual_sequence_cache};
  }

  const sql::IdentifierRules& identifiers() const noexcept override {
    return mysql::identifiers(features_.flavour);
  }
  const sql::SplitRules& split_rules() const noexcept override { return mysql::split_rules(); }

  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return plain_operations(batch, title());
  }
  std::optional<TableName> must_know(const operation::Operation& operation) const override {
    return mysql::must_know(operation, features_);
  }
  std::optional<Existing> know(database::Connection& connection, const TableName& table) const override {
    return mysql::know(connection, table, features_);
  }
  std::vector<std::string> ddl(const operation::Operation& operation,
                               const Existing* existing) const override {
    return mysql::ddl(operation, features_, existing);
  }
  std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) const override {
    return mysql::reflect(connection, scope, features_);
  }
  Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) const override {
    return mysql::reflect_schema(connection, scope, features_);
  }
  std::vector<std::string> unread(database::Connection& connection,
                                  const ReflectScope& scope) const override {
    return mysql::unread(connection, scope, features_);
  }
  Normalized normalize(database::Connection& connection, const std::vector<Table>& tables) const override {
    return mysql::normalize(connection, tables, features_);
  }
  std::vector<ViewQuery> normalize_queries(database::Connection& connection,
                                           std::vector<ViewQuery> queries) const override {
    return mysql::normalize_queries(connection, std::move(queries), features_);
  }
  std::string canonical_sql(std::string_view text) const override {
    return mysql::canonical_sql(text, features_);
  }
  // Values are cast wherever that is possible.
  std::string implied_using(const Column&, const Type&) const override { return {}; }
  std::string implied_name(const Table& table, const Constraint& constraint) const override {
    return mysql::implied_name(table, constraint);
  }
  Table canonical(const Table& table) const override { return mysql::canonical(table, features_); }
  // What must be said of a column again stands in the operation that compare finds.
  std::unique_ptr<database::Connection> rehearse(database::Connection&) const override { return nullptr; }
  std::string type_name(const Type& type) const override { return mysql::type_name(type, features_); }
  std::string literal(const Value& value, const Type& type) const override {
    return dialect::literal(value, type, literal_words(features_));
  }
  std::string for_shell(std::string_view statement) const override { return mysql::for_shell(statement); }
  FlowClass classify(std::string_view statement) const override { return mysql::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "START TRANSACTION"; }
  std::unique_ptr<database::Connection> connect(const database::Url& url) const override {
    return mysql::connect(url);
  }
  MadeSchema schema_made_by(const database::Url& url,
                            std::span<const std::string> statements) const override {
    return mysql::schema_made_by(url, statements, features_);
  }
  std::unique_ptr<const Dialect> for_server(database::Connection& connection) const override {
    return std::make_unique<MysqlDialect>(name_, features_of(connection));
  }

 private:
  std::string_view name_;  // of a string literal
  Features features_;
};

}  // namespace

std::unique_ptr<const Dialect> make_mysql() {
  return std::make_unique<MysqlDialect>("mysql", features_of(usual_server(Flavour::mysql)));
}

std::unique_ptr<const Dialect> make_mariadb() {
  return std::make_unique<MysqlDialect>("mariadb", features_of(usual_server(Flavour::mariadb)));
}

}  // namespace limbeck::dialect::mysql

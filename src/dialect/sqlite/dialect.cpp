// SPDX-License-Identifier: MIT
#include "dialect/sqlite/dialect.hpp"

#include "dialect/scratch.hpp"
#include "dialect/sqlite/batch.hpp"
#include "dialect/sqlite/connection.hpp"
#include "dialect/sqlite/ddl.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/normalize.hpp"
#include "dialect/sqlite/reflect.hpp"
#include "dialect/sqlite/rehearsal.hpp"
#include "dialect/sqlite/types.hpp"

namespace limbeck::dialect::sqlite {
namespace {

class SqliteDialect final : public Dialect {
 public:
  std::string_view name() const noexcept override { return "sqlite"; }
  std::string_view title() const noexcept override { return "SQLite"; }
  Capabilities capabilities() const noexcept override {
    return {.transactional_ddl = true,
            .column_names_have_case = false,
            .table_names_have_case = false,
            .alters_in_place = false,
            .plain_keys_count_up = true,
            .triggers_run_for_each = "ROW",
            .foreign_keys_may_dangle = true,
            .foreign_keys_join_types = true};
  }

  const sql::IdentifierRules& identifiers() const noexcept override { return sqlite::identifiers(); }
  const sql::SplitRules& split_rules() const noexcept override { return sqlite::split_rules(); }

  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return sqlite::divide(batch);
  }
  // All but what takes a new table, or a column from triggers, is written without a look at the old one.
  std::optional<TableName> must_know(const operation::Operation& operation) const override {
    if (const auto* batch = std::get_if<operation::BatchAlterTable>(&operation))
      return sqlite::must_know(*batch) ? std::optional(batch->table) : std::nullopt;
    if (const auto* dropped = std::get_if<operation::DropColumn>(&operation)) return dropped->table;
    const auto* altered = std::get_if<operation::AlterTable>(&operation);
    return altered != nullptr && is_stored_otherwise(*altered) ? std::optional(altered->table) : std::nullopt;
  }
  std::optional<Existing> know(database::Connection& connection, const TableName& table) const override {
    return sqlite::know(connection, table);
  }
  std::vector<std::string> ddl(const operation::Operation& operation,
                               const Existing* existing) const override {
    return sqlite::ddl(operation, existing);
  }
  std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) const override {
    return sqlite::reflect(connection, scope);
  }
  Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) const override {
    return sqlite::reflect_schema(connection, scope);
  }
  std::vector<std::string> unread(database::Connection& connection,
                                  const ReflectScope& scope) const override {
    return sqlite::unread(connection, scope);
  }
  // SQLite keeps all words as they are written, so that canonical() says all.
  Normalized normalize(database::Connection&, const std::vector<Table>& tables) const override {
    return {tables};
  }
  std::string canonical_sql(std::string_view text) const override { return sqlite::canonical_sql(text); }
  // Values are cast wherever that is possible.
  std::string implied_using(const Column&, const Type&) const override { return {}; }
  Table canonical(const Table& table) const override { return sqlite::canonical(table); }
  std::unique_ptr<database::Connection> rehearse(database::Connection& connection) const override {
    return sqlite::rehearse(connection);
  }
  Type type_of_values(const Type& type) const override { return sqlite::type_of_values(type); }
  std::string type_name(const Type& type) const override { return sqlite::type_name(type); }
  std::string literal(const Value& value, const Type& type) const override {
    return dialect::literal(value, type, literal_words());
  }
  std::string for_shell(std::string_view statement) const override { return sqlite::for_shell(statement); }
  std::string for_others(std::string statement, std::string& said) const override {
    return sqlite::for_others(std::move(statement), said);
  }
  FlowClass classify(std::string_view statement) const override { return sqlite::classify(statement); }
  // Takes the write lock at once, so that no other run can come between what is read and what is written.
  std::string_view begin_statement() const noexcept override { return "BEGIN IMMEDIATE"; }
  std::unique_ptr<database::Connection> connect(const database::Url& url) const override {
    return sqlite::connect(url);
  }
  MadeSchema schema_made_by(const database::Url&, std::span<const std::string> statements) const override {
    const auto connection = sqlite::connect({.dialect = std::string(name())});
    run_script(*connection, statements, sqlite::classify);
    return {sqlite::reflect_schema(*connection, {}), sqlite::unread(*connection, {})};
  }
  std::unique_ptr<const Dialect> for_server(database::Connection& /*connection*/) const override {
    return sqlite::make_dialect();
  }
};

}  // namespace

std::unique_ptr<const Dialect> make_dialect() {
  return std::make_unique<SqliteDialect>();
}

}  // namespace limbeck::dialect::sqlite

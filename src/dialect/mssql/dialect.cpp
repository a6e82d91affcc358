// SPDX-License-Identifier: MIT
#include "dialect/mssql/dialect.hpp"

#include "dialect/batch.hpp"
#include "dialect/mssql/ddl.hpp"
#include "dialect/mssql/lexis.hpp"
#include "dialect/mssql/literal.hpp"

namespace limbeck::dialect::mssql {
namespace {

constexpr std::string_view database_title = "SQL Server";

class MssqlDialect final : public Dialect {
 public:
  std::string_view name() const noexcept override { return "mssql"; }
  std::string_view title() const noexcept override { return database_title; }
  Capabilities capabilities() const noexcept override {
    return {.connects = false,
            .transactional_ddl = true,
            .deferrable_constraints = false,
            .expression_indexes = false,
            .returning = false,
            .data_changing_with = false,
            .drops_constrained_columns = false};
  }

  const sql::IdentifierRules& identifiers() const noexcept override { return mssql::identifiers(); }
  const sql::SplitRules& split_rules() const noexcept override { return mssql::split_rules(); }

  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return plain_operations(batch, title());
  }
  // Every operation is written without a look at the table.
  std::optional<TableName> must_know(const operation::Operation&) const override { return std::nullopt; }
  std::optional<Existing> know(database::Connection&, const TableName&) const override {
    refuse_to_connect(database_title);
  }
  std::vector<std::string> ddl(const operation::Operation& operation, const Existing*) const override {
    return mssql::ddl(operation);
  }
  std::vector<Table> reflect(database::Connection&, const ReflectScope&) const override {
    refuse_to_connect(database_title);
  }
  Schema reflect_schema(database::Connection&, const ReflectScope&) const override {
    refuse_to_connect(database_title);
  }
  Normalized normalize(database::Connection&, const std::vector<Table>&) const override {
    refuse_to_connect(database_title);
  }
  std::string canonical_sql(std::string_view) const override { refuse_to_connect(database_title); }
  std::string implied_using(const Column&, const Type&) const override { return {}; }
  Table canonical(const Table&) const override { refuse_to_connect(database_title); }
  std::unique_ptr<database::Connection> rehearse(database::Connection&) const override { return nullptr; }
  std::string literal(const Value& value, const Type& type) const override {
    return dialect::literal(value, type, literal_words());
  }
  std::string for_shell(std::string_view statement) const override { return mssql::for_shell(statement); }
  FlowClass classify(std::string_view statement) const override { return mssql::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "BEGIN TRANSACTION"; }
  std::unique_ptr<database::Connection> connect(const database::Url&) const override {
    refuse_to_connect(database_title);
  }
  Schema schema_made_by(const database::Url&, std::span<const std::string>) const override {
    refuse_to_connect(database_title);
  }
  std::unique_ptr<const Dialect> for_server(database::Connection&) const override {
    refuse_to_connect(database_title);
  }
};

}  // namespace

std::unique_ptr<const Dialect> make_dialect() {
  return std::make_unique<MssqlDialect>();
}

}  // namespace limbeck::dialect::mssql

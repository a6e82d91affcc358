// SPDX-License-Identifier: MIT
#include "dialect/oracle/dialect.hpp"

#include "dialect/batch.hpp"
#include "dialect/oracle/ddl.hpp"
#include "dialect/oracle/lexis.hpp"
#include "dialect/oracle/literal.hpp"

namespace limbeck::dialect::oracle {
namespace {

constexpr std::string_view database_title = "Oracle";

class OracleDialect final : public Dialect {
 public:
  std::string_view name() const noexcept override { return "oracle"; }
  std::string_view title() const noexcept override { return database_title; }
  Capabilities capabilities() const noexcept override {
    return {.connects = false,
            .transactional_ddl = false,
            .autocommit = false,
            .returning = false,
            .data_changing_with = false,
            .drops_constrained_columns = false};
  }

  const sql::IdentifierRules& identifiers() const noexcept override { return oracle::identifiers(); }
  const sql::SplitRules& split_rules() const noexcept override { return oracle::split_rules(); }

  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return plain_operations(batch, title());
  }
  // Every operation is written without a look at the table.
  std::optional<TableName> must_know(const operation::Operation&) const override { return std::nullopt; }
  std::optional<Existing> know(database::Connection&, const TableName&) const override {
    refuse_to_connect(database_title);
  }
  std::vector<std::string> ddl(const operation::Operation& operation, const Existing*) const override {
    return oracle::ddl(operation);
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
    return oracle::literal(value, type);
  }
  std::string for_shell(std::string_view statement) const override { return oracle::for_shell(statement); }
  FlowClass classify(std::string_view statement) const override { return oracle::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "SET TRANSACTION READ WRITE"; }
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
  return std::make_unique<OracleDialect>();
}

}  // namespace limbeck::dialect::oracle

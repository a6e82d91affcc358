// SPDX-License-Identifier: MIT
#include "dialect/mssql/dialect.hpp"

#include "dialect/mssql/ddl.hpp"
#include "dialect/mssql/lexis.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/types.hpp"
#include "dialect/written_dialect.hpp"

namespace limbeck::dialect::mssql {
namespace {

class MssqlDialect final : public WrittenDialect {
 public:
  std::string_view name() const noexcept override { return "mssql"; }
  std::string_view title() const noexcept override { return "SQL Server"; }
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

  std::vector<std::string> ddl(const operation::Operation& operation, const Existing*) const override {
    return mssql::ddl(operation);
  }
  std::string type_name(const Type& type) const override { return mssql::type_name(type); }
  std::string literal(const Value& value, const Type& type) const override {
    return dialect::literal(value, type, literal_words());
  }
  std::string for_shell(std::string_view statement) const override { return mssql::for_shell(statement); }
  FlowClass classify(std::string_view statement) const override { return mssql::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "BEGIN TRANSACTION"; }
};

}  // namespace

std::unique_ptr<const Dialect> make_dialect() {
  return std::make_unique<MssqlDialect>();
}

}  // namespace limbeck::dialect::mssql

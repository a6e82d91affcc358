// SPDX-License-Identifier: MIT
#include "dialect/oracle/dialect.hpp"

#include "dialect/oracle/ddl.hpp"
#include "dialect/oracle/lexis.hpp"
#include "dialect/oracle/literal.hpp"
#include "dialect/oracle/types.hpp"
#include "dialect/written_dialect.hpp"

namespace limbeck::dialect::oracle {
namespace {

class OracleDialect final : public WrittenDialect {
 public:
  std::string_view name() const noexcept override { return "oracle"; }
  std::string_view title() const noexcept override { return "Oracle"; }
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

  std::vector<std::string> ddl(const operation::Operation& operation, const Existing*) const override {
    return oracle::ddl(operation);
  }
  std::string type_name(const Type& type) const override { return oracle::type_name(type); }
  std::string literal(const Value& value, const Type& type) const override {
    return oracle::literal(value, type);
  }
  std::string for_shell(std::string_view statement) const override { return oracle::for_shell(statement); }
  FlowClass classify(std::string_view statement) const override { return oracle::classify(statement); }
  std::string_view begin_statement() const noexcept override { return "SET TRANSACTION READ WRITE"; }
};

}  // namespace

std::unique_ptr<const Dialect> make_dialect() {
  return std::make_unique<OracleDialect>();
}

}  // namespace limbeck::dialect::oracle

// SPDX-License-Identifier: MIT
// A dialect that writes nothing, and keeps the operations that it is to write.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::autogenerate::round_trip {

class KeepingDialect final : public dialect::Dialect {
 public:
  // All but the operations is another dialect's.
  explicit KeepingDialect(std::unique_ptr<const Dialect> other) : other_(std::move(other)) {}

  const std::vector<operation::Operation>& kept() const noexcept { return kept_; }

  std::string_view name() const noexcept override { return other_->name(); }
  std::string_view title() const noexcept override { return other_->title(); }
  dialect::Capabilities capabilities() const noexcept override { return other_->capabilities(); }
  const sql::IdentifierRules& identifiers() const noexcept override { return other_->identifiers(); }
  const sql::SplitRules& split_rules() const noexcept override { return other_->split_rules(); }
  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const override {
    return {batch};
  }
  std::optional<TableName> must_know(const operation::Operation&) const override { return std::nullopt; }
  std::optional<dialect::Existing> know(database::Connection& connection,
                                        const TableName& table) const override {
    return other_->know(connection, table);
  }
  std::vector<std::string> ddl(const operation::Operation& operation,
                               const dialect::Existing*) const override {
    kept_.push_back(operation);
    return {};
  }
  std::vector<Table> reflect(database::Connection& connection,
                             const dialect::ReflectScope& scope) const override {
    return other_->reflect(connection, scope);
  }
  Schema reflect_schema(database::Connection& connection, const dialect::ReflectScope& scope) const override {
    return other_->reflect_schema(connection, scope);
  }
  Table canonical(const Table& table) const override { return other_->canonical(table); }
  std::string canonical_sql(std::string_view text) const override { return other_->canonical_sql(text); }
  dialect::Normalized normalize(database::Connection& connection,
                                const std::vector<Table>& tables) const override {
    return other_->normalize(connection, tables);
  }
  std::string implied_using(const Column& column, const Type& type) const override {
    return other_->implied_using(column, type);
  }
  std::unique_ptr<database::Connection> rehearse(database::Connection& connection) const override {
    return other_->rehearse(connection);
  }
  std::string type_name(const Type& type) const override { return other_->type_name(type); }
  std::string literal(const Value& value, const Type& type) const override {
    return other_->literal(value, type);
  }
  std::string for_shell(std::string_view statement) const override { return other_->for_shell(statement); }
  dialect::FlowClass classify(std::string_view statement) const override {
    return other_->classify(statement);
  }
  std::string_view begin_statement() const noexcept override { return other_->begin_statement(); }
  std::unique_ptr<database::Connection> connect(const database::Url& url) const override {
    return other_->connect(url);
  }
  dialect::MadeSchema schema_made_by(const database::Url& url,
                                     std::span<const std::string> statements) const override {
    return other_->schema_made_by(url, statements);
  }
  std::unique_ptr<const Dialect> for_server(database::Connection& connection) const override {
    return other_->for_server(connection);
  }

 private:
  std::unique_ptr<const Dialect> other_;
  mutable std::vector<operation::Operation> kept_;
};

}  // namespace limbeck::autogenerate::round_trip

// SPDX-License-Identifier: MIT
// A database that limbeck only writes for, and has no client of: what a dialect says of what needs one.
#pragma once

#include "dialect/dialect.hpp"

namespace limbeck::dialect {

// Every operation is written without a look at the database, and what must ask it is refused.
class WrittenDialect : public Dialect {
 public:
  std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const final;
  std::optional<TableName> must_know(const operation::Operation& operation) const final;
  std::optional<Existing> know(database::Connection& connection, const TableName& table) const final;
  std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) const final;
  Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) const final;
  Table canonical(const Table& table) const final;
  std::string canonical_sql(std::string_view text) const final;
  Normalized normalize(database::Connection& connection, const std::vector<Table>& tables) const final;
  std::string implied_using(const Column& column, const Type& type) const final;
  std::unique_ptr<database::Connection> rehearse(database::Connection& connection) const final;
  std::unique_ptr<database::Connection> connect(const database::Url& url) const final;
  MadeSchema schema_made_by(const database::Url& url, std::span<const std::string> statements) const final;
  std::unique_ptr<const Dialect> for_server(database::Connection& connection) const final;
};

}  // namespace limbeck::dialect

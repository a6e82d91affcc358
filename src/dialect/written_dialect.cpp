// SPDX-License-Identifier: MIT
#include "dialect/written_dialect.hpp"

#include "dialect/batch.hpp"

namespace limbeck::dialect {

std::vector<operation::Operation> WrittenDialect::divide(const operation::BatchAlterTable& batch) const {
  return plain_operations(batch, title());
}

std::optional<TableName> WrittenDialect::must_know(const operation::Operation&) const {
  return std::nullopt;
}

std::string WrittenDialect::implied_using(const Column&, const Type&) const {
  return {};
}

std::unique_ptr<database::Connection> WrittenDialect::rehearse(database::Connection&) const {
  return nullptr;
}

std::optional<Existing> WrittenDialect::know(database::Connection&, const TableName&) const {
  refuse_to_connect(title());
}

std::vector<Table> WrittenDialect::reflect(database::Connection&, const ReflectScope&) const {
  refuse_to_connect(title());
}

Schema WrittenDialect::reflect_schema(database::Connection&, const ReflectScope&) const {
  refuse_to_connect(title());
}

Table WrittenDialect::canonical(const Table&) const {
  refuse_to_connect(title());
}

std::string WrittenDialect::canonical_sql(std::string_view) const {
  refuse_to_connect(title());
}

Normalized WrittenDialect::normalize(database::Connection&, const std::vector<Table>&) const {
  refuse_to_connect(title());
}

std::unique_ptr<database::Connection> WrittenDialect::connect(const database::Url&) const {
  refuse_to_connect(title());
}

MadeSchema WrittenDialect::schema_made_by(const database::Url&, std::span<const std::string>) const {
  refuse_to_connect(title());
}

std::unique_ptr<const Dialect> WrittenDialect::for_server(database::Connection&) const {
  refuse_to_connect(title());
}

}  // namespace limbeck::dialect

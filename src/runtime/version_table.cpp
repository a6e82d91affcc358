// SPDX-License-Identifier: MIT
#include "runtime/version_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dialect/ddl.hpp"
#include "sql/identifier.hpp"

namespace limbeck::runtime {

VersionTable::VersionTable(const dialect::Dialect& dialect, TableName name)
    : dialect_(dialect),
      name_(std::move(name)),
      quoted_(dialect::DdlText(dialect.identifiers()).name(name_)) {}

std::vector<std::string> VersionTable::create() const {
  std::string key = name_.name + "_pkc";
  if (sql::is_too_long(key, dialect_.identifiers())) key.clear();
  return dialect_.ddl(
      operation::CreateTable{make_table(name_, {Column("version_num", String(32), {.nullable = false}),
                                                PrimaryKeyConstraint({"version_num"}, {.name = key})}),
                             true},
      nullptr);
}

std::string VersionTable::select() const {
  return fmt::format("SELECT version_num FROM {}", quoted_);
}

std::string VersionTable::change(const revision::Move& move) const {
  const auto from = sql::quote_literal(move.from, dialect_.split_rules());
  const auto to = sql::quote_literal(move.to, dialect_.split_rules());
  if (move.from.empty()) return fmt::format("INSERT INTO {} (version_num) VALUES ({})", quoted_, to);
  if (move.to.empty()) return fmt::format("DELETE FROM {0} WHERE {0}.version_num = {1}", quoted_, from);
  return fmt::format("UPDATE {0} SET version_num={2} WHERE {0}.version_num = {1}", quoted_, from, to);
}

revision::Rows VersionTable::rows_of(const database::Result& result) {
  revision::Rows rows;
  for (const auto& row : result.rows) {
    if (row.at(0)) rows.push_back(*row[0]);
  }
  std::ranges::sort(rows);
  return rows;
}

}  // namespace limbeck::runtime

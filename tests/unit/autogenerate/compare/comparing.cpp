// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

#include "dialect/mysql/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::autogenerate {

Compared::Compared(Schema database, Schema target, CompareOptions options)
    : Compared(postgresql(), std::move(database), std::move(target), std::move(options)) {}

Compared::Compared(const dialect::Dialect& of, Schema database, Schema target, CompareOptions options)
    : dialect(of), differences(compare(database, target, of, options)) {}

std::vector<std::string> Compared::steps() const {
  std::vector<std::string> texts;
  for (const auto& step : differences.steps) texts.push_back(operation::describe(step.operation));
  return texts;
}

std::vector<std::string> Compared::sql() const {
  std::vector<std::string> texts;
  for (const auto& step : differences.steps) {
    for (auto& statement : dialect.ddl(step.operation, nullptr)) texts.push_back(std::move(statement));
  }
  return texts;
}

std::vector<std::string> Compared::remarks() const {
  auto texts = remarks_on_the_whole(differences);
  for (const auto& step : differences.steps)
    texts.insert(texts.end(), step.remarks.begin(), step.remarks.end());
  return texts;
}

const dialect::Dialect& postgresql() {
  static const auto dialect = dialect::postgresql::make_dialect();
  return *dialect;
}

const dialect::Dialect& sqlite() {
  static const auto dialect = dialect::sqlite::make_dialect();
  return *dialect;
}

const dialect::Dialect& mariadb() {
  static const auto dialect = dialect::mysql::make_mariadb();
  return *dialect;
}

Table with_id(const std::string& name, std::vector<TableElement> more) {
  more.insert(more.begin(), Column("id", Integer(), {.primary_key = true}));
  return make_table({name}, std::move(more));
}

}  // namespace limbeck::autogenerate

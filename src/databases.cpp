// SPDX-License-Identifier: MIT
// The composition root: the one place that names every database.
#include "dialect/databases.hpp"

#include <limbeck/databases.hpp>

#include "dialect/mssql/dialect.hpp"
#include "dialect/mysql/dialect.hpp"
#include "dialect/oracle/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck {

const Databases& databases() {
  static const Databases known = [] {
    dialect::Dialects dialects;
    dialects.push_back(dialect::sqlite::make_dialect());
    dialects.push_back(dialect::postgresql::make_dialect());
    dialects.push_back(dialect::mysql::make_mysql());
    dialects.push_back(dialect::mysql::make_mariadb());
    dialects.push_back(dialect::mssql::make_dialect());
    dialects.push_back(dialect::oracle::make_dialect());
    return Databases(std::move(dialects));
  }();
  return known;
}

}  // namespace limbeck

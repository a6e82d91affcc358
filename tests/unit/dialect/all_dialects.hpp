// SPDX-License-Identifier: MIT
// Every dialect that there is, for tests that hold them side by side.
#pragma once

#include "dialect/mssql/dialect.hpp"
#include "dialect/mysql/dialect.hpp"
#include "dialect/oracle/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::dialect {

// In the order of the sections of a golden file.
inline Dialects all_dialects() {
  Dialects dialects;
  dialects.push_back(postgresql::make_dialect());
  dialects.push_back(sqlite::make_dialect());
  dialects.push_back(mysql::make_mysql());
  dialects.push_back(mysql::make_mariadb());
  dialects.push_back(mssql::make_dialect());
  dialects.push_back(oracle::make_dialect());
  return dialects;
}

}  // namespace limbeck::dialect

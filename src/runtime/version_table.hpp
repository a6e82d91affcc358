// SPDX-License-Identifier: MIT
// The table that holds which revisions are applied: Alembic's own, one row per head.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/names.hpp>

#include "dialect/dialect.hpp"
#include "revision/plan.hpp"

namespace limbeck::runtime {

class VersionTable {
 public:
  // Lives no longer than the dialect.
  VersionTable(const dialect::Dialect& dialect, TableName name);

  const TableName& name() const noexcept { return name_; }

  // Makes the table where it is missing: a database that was taken back to its base keeps it, empty.
  std::vector<std::string> create() const;
  std::string select() const;
  // One statement a move; each must change exactly one row.
  std::string change(const revision::Move& move) const;

  static revision::Rows rows_of(const database::Result& result);

 private:
  const dialect::Dialect& dialect_;
  TableName name_;
  std::string quoted_;
};

}  // namespace limbeck::runtime

// SPDX-License-Identifier: MIT
// Schemas compared, and what came of it as texts.
#pragma once

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "autogenerate/compare/compare.hpp"

namespace limbeck::autogenerate {

// On PostgreSQL unless another dialect is given.
struct Compared {
  Compared(Schema database, Schema target, CompareOptions options = {});
  Compared(const dialect::Dialect& dialect, Schema database, Schema target, CompareOptions options = {});

  const dialect::Dialect& dialect;
  Differences differences;

  std::vector<std::string> steps() const;    // each in a line for messages
  std::vector<std::string> sql() const;      // PostgreSQL's
  std::vector<std::string> remarks() const;  // of the steps and of the whole
  std::vector<std::string> unmade() const { return differences.unmade; }
};

const dialect::Dialect& postgresql();
const dialect::Dialect& sqlite();
const dialect::Dialect& mariadb();

// The table of that name with an `id` that is its key.
Table with_id(const std::string& name, std::vector<TableElement> more = {});

// A schema of one table.
inline Schema schema_of(Table table) {
  return {.tables = {std::move(table)}};
}

}  // namespace limbeck::autogenerate

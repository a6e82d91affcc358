// SPDX-License-Identifier: MIT
#include "dialect/sqlite/ddl.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/sqlite/writer.hpp"

namespace limbeck::dialect::sqlite {

std::vector<std::string> ddl(const operation::Operation& operation, const Existing* existing) {
  return std::visit(Writer(operation, existing), operation);
}

void Writer::refuse(std::string_view what, std::string_view way_out) const {
  throw Error(fmt::format("SQLite cannot {}: {}; {}", what, operation::describe(operation_), way_out));
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
// The list of dialects behind the public, opaque name.
#pragma once

#include <limbeck/databases.hpp>

#include "dialect/dialect.hpp"

namespace limbeck {

class Databases {
 public:
  explicit Databases(dialect::Dialects dialects) : dialects_(std::move(dialects)) {}

  const dialect::Dialect& find(std::string_view name) const { return dialect::find_dialect(dialects_, name); }

 private:
  dialect::Dialects dialects_;
};

}  // namespace limbeck

// SPDX-License-Identifier: MIT
// How long a database's names may be, as those are told that names are made for.
#pragma once

#include <optional>

#include "schema/naming.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect {

inline std::optional<schema::NameLimit> name_limit(const sql::IdentifierRules& rules) {
  using Unit = schema::NameLimit::Unit;
  if (rules.longest == 0) return std::nullopt;
  return schema::NameLimit{rules.longest, rules.longest_in_bytes ? Unit::bytes : Unit::characters};
}

}  // namespace limbeck::dialect

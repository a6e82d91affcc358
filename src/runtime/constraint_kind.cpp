// SPDX-License-Identifier: MIT
#include "runtime/constraint_kind.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::runtime {

using operation::ConstraintKind;

ConstraintKind parse_kind(std::string_view type) {
  if (type.empty()) return ConstraintKind::unknown;
  if (type == "primary") return ConstraintKind::primary_key;
  if (type == "unique") return ConstraintKind::unique;
  if (type == "foreignkey") return ConstraintKind::foreign_key;
  if (type == "check") return ConstraintKind::check;
  if (type == "exclude") return ConstraintKind::exclude;
  throw UsageError(fmt::format(
      "'{}' is no type of constraint; write 'primary', 'unique', 'foreignkey', 'check' or 'exclude'", type));
}

}  // namespace limbeck::runtime

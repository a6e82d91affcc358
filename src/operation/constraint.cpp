// SPDX-License-Identifier: MIT
#include "operation/constraint.hpp"

#include "core/overloaded.hpp"

namespace limbeck::operation {

ConstraintKind kind_of(const Constraint& constraint) {
  return std::visit(core::Overloaded{[](const PrimaryKeyConstraint&) { return ConstraintKind::primary_key; },
                                     [](const UniqueConstraint&) { return ConstraintKind::unique; },
                                     [](const ForeignKeyConstraint&) { return ConstraintKind::foreign_key; },
                                     [](const CheckConstraint&) { return ConstraintKind::check; },
                                     [](const ExcludeConstraint&) { return ConstraintKind::exclude; }},
                    constraint);
}

}  // namespace limbeck::operation

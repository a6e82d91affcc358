// SPDX-License-Identifier: MIT
#include "operation/operation.hpp"

namespace limbeck::operation {

Operation::Operation(const Operation& other) = default;
Operation::Operation(Operation&& other) noexcept = default;
Operation& Operation::operator=(const Operation& other) = default;
Operation& Operation::operator=(Operation&& other) noexcept = default;
Operation::~Operation() = default;

bool Operation::operator==(const Operation& other) const {
  return static_cast<const OperationVariant&>(*this) == static_cast<const OperationVariant&>(other);
}

}  // namespace limbeck::operation

// SPDX-License-Identifier: MIT
#include "operation/batch.hpp"

namespace limbeck::operation {

TableChange::TableChange(const TableChange& other) = default;
TableChange::TableChange(TableChange&& other) noexcept = default;
TableChange& TableChange::operator=(const TableChange& other) = default;
TableChange& TableChange::operator=(TableChange&& other) noexcept = default;
TableChange::~TableChange() = default;

bool TableChange::operator==(const TableChange& other) const {
  return static_cast<const TableChangeVariant&>(*this) == static_cast<const TableChangeVariant&>(other);
}

}  // namespace limbeck::operation

// SPDX-License-Identifier: MIT
// Values as PostgreSQL's literals.
#pragma once

#include "dialect/literal.hpp"

namespace limbeck::dialect::postgresql {

const LiteralWords& literal_words() noexcept;

}  // namespace limbeck::dialect::postgresql

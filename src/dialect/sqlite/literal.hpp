// SPDX-License-Identifier: MIT
// Values as SQLite's literals.
#pragma once

#include "dialect/literal.hpp"

namespace limbeck::dialect::sqlite {

const LiteralWords& literal_words() noexcept;

}  // namespace limbeck::dialect::sqlite

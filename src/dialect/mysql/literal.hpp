// SPDX-License-Identifier: MIT
// How MySQL and MariaDB write values.
#pragma once

#include "dialect/literal.hpp"

namespace limbeck::dialect::mysql {

const LiteralWords& literal_words() noexcept;

}  // namespace limbeck::dialect::mysql

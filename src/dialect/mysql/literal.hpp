// SPDX-License-Identifier: MIT
// How MySQL and MariaDB write values.
#pragma once

#include "dialect/literal.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

LiteralWords literal_words(const Features& features) noexcept;

}  // namespace limbeck::dialect::mysql

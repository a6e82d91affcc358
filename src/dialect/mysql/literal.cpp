// SPDX-License-Identifier: MIT
#include "dialect/mysql/literal.hpp"

#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {

const LiteralWords& literal_words() noexcept {
  static constexpr LiteralWords words{.quote = quoted};
  return words;
}

}  // namespace limbeck::dialect::mysql

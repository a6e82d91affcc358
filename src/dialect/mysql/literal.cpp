// SPDX-License-Identifier: MIT
#include "dialect/mysql/literal.hpp"

#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {

LiteralWords literal_words(const Features& features) noexcept {
  return {.native_uuid = features.uuid, .quote = quoted};
}

}  // namespace limbeck::dialect::mysql

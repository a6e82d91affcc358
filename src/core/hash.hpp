// SPDX-License-Identifier: MIT
// A hash that is the same on every machine and in every version, for names that are agreed on by it.
#pragma once

#include <cstdint>
#include <string_view>

namespace limbeck::core {

// FNV-1a.
constexpr std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211U;
  }
  return hash;
}

}  // namespace limbeck::core

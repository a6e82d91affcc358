// SPDX-License-Identifier: MIT
#include "script/id.hpp"

#include <cstdint>
#include <random>

#include <fmt/format.h>

namespace limbeck::script {
namespace {

// The finaliser of SplitMix64: every bit of the source reaches every bit of the result, so that a source with
// few good bits does no harm.
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

}  // namespace

std::string new_id() {
  std::random_device random;
  const auto high = static_cast<std::uint64_t>(random()) << 32U;
  return fmt::format("{:012x}", mix(high | random()) >> 16U);
}

}  // namespace limbeck::script

// SPDX-License-Identifier: MIT
// The cases as they were rendered and compiled: the file is written by the build.
#pragma once

#include <string_view>
#include <vector>

namespace limbeck {
class Operations;
}  // namespace limbeck

namespace limbeck::autogenerate::round_trip {

struct Rendered {
  std::string_view name;
  void (*run)(Operations& op);
};

const std::vector<Rendered>& rendered();

}  // namespace limbeck::autogenerate::round_trip

// SPDX-License-Identifier: MIT
// Arguments that a project gives a meaning to: `-x tenant=blue` on the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck {

// `-x key` has an empty value.
struct XArgument {
  std::string key = {};
  std::string value = {};
  bool operator==(const XArgument&) const = default;
};

// The value of the last one of that key; nothing where there is none.
std::optional<std::string> find_x_argument(const std::vector<XArgument>& arguments, std::string_view key);

// What the command line says for a project alone: -x, each as often as it was given, and --tag.
struct ProjectArguments {
  std::vector<XArgument> x = {};
  std::string tag = {};
};

}  // namespace limbeck

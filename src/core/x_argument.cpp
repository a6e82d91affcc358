// SPDX-License-Identifier: MIT
#include <algorithm>

#include <limbeck/core/x_argument.hpp>

namespace limbeck {

std::optional<std::string> find_x_argument(const std::vector<XArgument>& arguments, std::string_view key) {
  const auto found = std::find_if(arguments.rbegin(), arguments.rend(),
                                  [&](const XArgument& argument) { return argument.key == key; });
  return found == arguments.rend() ? std::nullopt : std::optional(found->value);
}

}  // namespace limbeck

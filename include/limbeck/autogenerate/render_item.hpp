// SPDX-License-Identifier: MIT
// How a project has its own words in scripts that limbeck writes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck {

// What is about to be written; valid during the call.
using RenderedItem =
    std::variant<const Type*, const ServerDefault*, const Column*, const Constraint*, const Index*>;

// Gives the C++ expression to write in its place, such as "my::Money()"; nothing leaves it to limbeck. Asked
// for each part of what is written, the whole before its parts.
using RenderItem = std::function<std::optional<std::string>(const RenderedItem& item)>;

}  // namespace limbeck

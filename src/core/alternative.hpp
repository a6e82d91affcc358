// SPDX-License-Identifier: MIT
// Whether a type is one of those of a std::variant.
#pragma once

#include <type_traits>
#include <variant>

namespace limbeck::core {

template <class Type, class Variant>
constexpr bool is_alternative = false;
template <class Type, class... Alternatives>
constexpr bool is_alternative<Type, std::variant<Alternatives...>> = (std::is_same_v<Type, Alternatives> ||
                                                                      ...);

}  // namespace limbeck::core

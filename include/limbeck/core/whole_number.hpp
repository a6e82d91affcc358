// SPDX-License-Identifier: MIT
// What counts as a number: truths and letters do not, though C++ counts with them.
#pragma once

#include <concepts>

namespace limbeck {

template <class T>
concept WholeNumber =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

}  // namespace limbeck

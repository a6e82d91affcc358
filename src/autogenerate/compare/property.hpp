// SPDX-License-Identifier: MIT
// What a column or a table has, as the operations that alter it say it.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/change.hpp>

namespace limbeck::autogenerate {

template <class T>
Change<T> change_to(const std::optional<T>& value) {
  return value ? Change<T>(*value) : Change<T>(none);
}

inline std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// A text that is empty is none.
inline Change<std::string> change_to(const std::string& text) {
  return change_to(unless_empty(text));
}

}  // namespace limbeck::autogenerate

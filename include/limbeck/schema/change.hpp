// SPDX-License-Identifier: MIT
// What alter_column is told of one property: leave it, take it away, or set it.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

namespace limbeck {

// "None", in the sense of Alembic's `server_default=None`: there shall be none.
struct None {};
inline constexpr None none{};

// Untouched unless something is assigned: `none` takes the property away, a value sets it.
template <class T>
class Change {
 public:
  Change() = default;
  Change(None) : touched_(true) {}
  template <class U>
  requires(std::is_convertible_v<U, T> && !std::is_same_v<std::remove_cvref_t<U>, Change>) Change(U&& value)
      : touched_(true), value_(std::forward<U>(value)) {}

  bool touched() const noexcept { return touched_; }
  // The new value; empty where the property is taken away or untouched.
  const std::optional<T>& value() const noexcept { return value_; }
  bool operator==(const Change&) const = default;

 private:
  bool touched_ = false;
  std::optional<T> value_;
};

}  // namespace limbeck

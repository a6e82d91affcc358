// SPDX-License-Identifier: MIT
// Values that rows are made of, for bulk_insert and inline_literal.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/expression.hpp>

namespace limbeck {

// A string of bytes, which may hold any of them: `Bytes("\x00\xff")` keeps the zero.
struct Bytes {
  Bytes() = default;
  explicit Bytes(std::string bytes) : value(std::move(bytes)) {}
  template <std::size_t N>
  explicit Bytes(const char (&literal)[N]) : value(literal, N - 1) {}

  std::string value;
  bool operator==(const Bytes&) const = default;
};

// One value of a row; `none` is NULL. Numbers that a double cannot hold, dates, times, uuids and JSON are
// written as strings.
class Value {
 public:
  using Variant = std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes, Expression>;

  Value(None) {}
  Value(bool value) : value_(value) {}
  Value(int value) : value_(std::int64_t{value}) {}
  // Any other whole number; one that is beyond std::int64_t is kept as its digits.
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Value(Number value)
      : value_(std::in_range<std::int64_t>(value) ? Variant(static_cast<std::int64_t>(value))
                                                  : Variant(std::to_string(value))) {}
  Value(double value) : value_(value) {}
  Value(const char* value) : value_(std::string(value)) {}
  Value(std::nullptr_t) = delete;  // NULL is `none`
  Value(char) = delete;            // a text stands in double quotes
  Value(std::string_view value) : value_(std::string(value)) {}
  Value(std::string value) : value_(std::move(value)) {}
  Value(Bytes value) : value_(std::move(value)) {}
  Value(Expression value) : value_(std::move(value)) {}

  const Variant& variant() const noexcept { return value_; }
  bool operator==(const Value& other) const;

 private:
  Variant value_;
};

// `{1, "x", none}`; a type of its own for the same reason as Names.
class ValueRow {
 public:
  ValueRow(std::initializer_list<Value> values);
  ValueRow(std::vector<Value> values);

  auto begin() const noexcept { return values_.begin(); }
  auto end() const noexcept { return values_.end(); }
  std::size_t size() const noexcept { return values_.size(); }
  const Value& operator[](std::size_t i) const { return values_[i]; }
  bool operator==(const ValueRow&) const = default;

 private:
  std::vector<Value> values_;
};

// `{{1, "x"}, {2, "y"}}`
class ValueRows {
 public:
  ValueRows() = default;
  ValueRows(std::initializer_list<ValueRow> rows);
  ValueRows(std::vector<ValueRow> rows);

  auto begin() const noexcept { return rows_.begin(); }
  auto end() const noexcept { return rows_.end(); }
  std::size_t size() const noexcept { return rows_.size(); }
  bool empty() const noexcept { return rows_.empty(); }
  bool operator==(const ValueRows&) const = default;

 private:
  std::vector<ValueRow> rows_;
};

}  // namespace limbeck

// SPDX-License-Identifier: MIT
// Values that rows hold and C++ has no type for, as members of models. Times and dates are those of
// std::chrono.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <limbeck/model/column_type.hpp>
#include <limbeck/schema/value.hpp>

namespace limbeck::values {

// An exact number in decimal digits, as text: `Decimal{"12.50"}`. It is kept as it is written.
struct Decimal {
  std::string text = "0";
  bool operator==(const Decimal&) const = default;
};

// A JSON document as text. What stands in it is not looked at.
struct Json {
  std::string text = "null";
  bool operator==(const Json&) const = default;
};

// The 16 bytes of a UUID, in the order in which they are written.
struct Uuid {
  std::array<std::uint8_t, 16> bytes = {};

  // Reads 32 hexadecimal digits, in either case and with hyphens anywhere or nowhere between them. Throws
  // UsageError for anything else.
  static Uuid parse(std::string_view text);
  // "123e4567-e89b-12d3-a456-426614174000"
  std::string text() const;

  auto operator<=>(const Uuid&) const = default;
};

}  // namespace limbeck::values

namespace limbeck {

template <>
struct ColumnType<values::Decimal> {
  static Type type() { return Numeric(); }
};

template <>
struct ColumnType<values::Json> {
  static Type type() { return Json(); }
};

template <>
struct ColumnType<values::Uuid> {
  static Type type() { return Uuid(); }
};

template <>
struct ColumnType<Bytes> {
  static Type type() { return LargeBinary(); }
};

}  // namespace limbeck

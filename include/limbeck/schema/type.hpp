// SPDX-License-Identifier: MIT
// The types of columns: SQLAlchemy's generic types under their own names, as plain values. What each becomes
// in a database's words is that dialect's business.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace limbeck {

struct Integer {
  bool operator==(const Integer&) const = default;
};

struct SmallInteger {
  bool operator==(const SmallInteger&) const = default;
};

struct BigInteger {
  bool operator==(const BigInteger&) const = default;
};

struct Boolean {
  bool operator==(const Boolean&) const = default;
};

// VARCHAR. Without a length it has none in the database either, where the database allows that.
struct String {
  String() = default;
  explicit String(int characters) : length(characters) {}

  std::optional<int> length;  // in characters
  bool operator==(const String&) const = default;
};

struct Text {
  bool operator==(const Text&) const = default;
};

// An approximate number; `precision` counts binary digits, as in SQL's FLOAT(p).
struct Float {
  Float() = default;
  explicit Float(int digits) : precision(digits) {}

  std::optional<int> precision;
  bool operator==(const Float&) const = default;
};

struct Double {
  bool operator==(const Double&) const = default;
};

// An exact number of `precision` decimal digits, `scale` of them behind the point.
struct Numeric {
  Numeric() = default;
  explicit Numeric(int digits) : precision(digits) {}
  Numeric(int digits, int behind_point) : precision(digits), scale(behind_point) {}

  std::optional<int> precision;
  std::optional<int> scale;
  bool operator==(const Numeric&) const = default;
};

struct Date {
  bool operator==(const Date&) const = default;
};

struct Time {
  bool timezone = false;
  bool operator==(const Time&) const = default;
};

struct DateTime {
  bool timezone = false;
  bool operator==(const DateTime&) const = default;
};

struct Interval {
  bool operator==(const Interval&) const = default;
};

struct LargeBinary {
  bool operator==(const LargeBinary&) const = default;
};

struct Uuid {
  bool operator==(const Uuid&) const = default;
};

struct Json {
  bool operator==(const Json&) const = default;
};

// A type in the database's own words, carried through as it stands: `RawType("tsvector")`.
struct RawType {
  explicit RawType(std::string_view words) : sql(words) {}

  std::string sql;
  bool operator==(const RawType&) const = default;
};

// One of the types above. Everything that a std::variant can do, but made and destroyed out of line: a
// script's compile time goes into such templates.
class Type : public std::variant<Integer, SmallInteger, BigInteger, Boolean, String, Text, Float, Double,
                                 Numeric, Date, Time, DateTime, Interval, LargeBinary, Uuid, Json, RawType> {
 public:
  Type(Integer type);
  Type(SmallInteger type);
  Type(BigInteger type);
  Type(Boolean type);
  Type(String type);
  Type(Text type);
  Type(Float type);
  Type(Double type);
  Type(Numeric type);
  Type(Date type);
  Type(Time type);
  Type(DateTime type);
  Type(Interval type);
  Type(LargeBinary type);
  Type(Uuid type);
  Type(Json type);
  Type(RawType type);

  Type(const Type& other);
  Type(Type&& other) noexcept;
  Type& operator=(const Type& other);
  Type& operator=(Type&& other) noexcept;
  ~Type();
};

}  // namespace limbeck

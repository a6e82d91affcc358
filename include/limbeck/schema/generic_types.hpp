// SPDX-License-Identifier: MIT
// The types that every database has in words of its own: SQLAlchemy's generic types under their own names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/names.hpp>

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
  bool create_constraint = false;  // a CHECK, where the database has no such type
  Name name = {};                  // of that CHECK
  bool operator==(const Boolean&) const = default;
};

struct StringOptions {
  std::string collation = {};
};

// What the types of characters have in common.
struct Characters {
  Characters() = default;
  explicit Characters(int characters, StringOptions options = {})
      : length(characters), collation(std::move(options.collation)) {}
  explicit Characters(StringOptions options) : collation(std::move(options.collation)) {}

  std::optional<int> length;  // in characters
  std::string collation;      // a name; empty for the database's own
  bool operator==(const Characters&) const = default;
};

// VARCHAR: `String(200)`, `String(200, {.collation = "C"})`. Without a length it has none in the database
// either, where the database allows that.
struct String : Characters {
  using Characters::Characters;
  bool operator==(const String&) const = default;
};

// CHAR, filled up with blanks.
struct Char : Characters {
  using Characters::Characters;
  bool operator==(const Char&) const = default;
};

// A length is heeded by MySQL alone.
struct Text : Characters {
  using Characters::Characters;
  bool operator==(const Text&) const = default;
};

// String and Text in the words of a database that tells Unicode apart (NVARCHAR); the same as these
// elsewhere.
struct Unicode : Characters {
  using Characters::Characters;
  bool operator==(const Unicode&) const = default;
};

struct UnicodeText : Characters {
  using Characters::Characters;
  bool operator==(const UnicodeText&) const = default;
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
  std::optional<int> precision = {};  // digits of a second's fraction
  bool operator==(const Time&) const = default;
};

struct DateTime {
  bool timezone = false;
  std::optional<int> precision = {};  // digits of a second's fraction
  bool operator==(const DateTime&) const = default;
};

struct Interval {
  std::optional<int> second_precision = {};  // digits of a second's fraction
  std::optional<int> day_precision = {};     // digits of the days, on Oracle
  bool operator==(const Interval&) const = default;
};

struct LargeBinary {
  LargeBinary() = default;
  explicit LargeBinary(int bytes) : length(bytes) {}

  std::optional<int> length;  // in bytes; heeded by MySQL and Oracle alone
  bool operator==(const LargeBinary&) const = default;
};

struct EnumOptions {
  // Of the type, where the database has such types, and of the CHECK, where it has not.
  std::string name = {};
  bool native_enum = true;         // false: a VARCHAR everywhere
  bool create_constraint = false;  // a CHECK, where it is a VARCHAR
  Name constraint_name = {};       // of that CHECK, where it is another one than the type's
  std::optional<int> length = {};  // of that VARCHAR; unset, that of the longest value
  std::string schema = {};         // of the type
  // Whether the operation that makes a column of the type makes the type too, where that is an object by
  // itself: false where another operation did.
  bool create_type = true;
  bool operator==(const EnumOptions&) const = default;
};

// One of a list of words: `Enum({"sad", "ok"}, {.name = "mood"})`.
struct Enum {
  explicit Enum(Names words, EnumOptions enum_options = {})
      : values(std::move(words)), options(std::move(enum_options)) {}

  Names values;
  EnumOptions options;
  // Whatever create_type says: it is no property of the type.
  bool operator==(const Enum& other) const;
};

struct Uuid {
  bool native_uuid = true;  // false: CHAR(32) everywhere
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

}  // namespace limbeck

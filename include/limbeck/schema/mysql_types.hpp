// SPDX-License-Identifier: MIT
// MySQL's and MariaDB's own types, as SQLAlchemy's package of that name has them.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck::mysql {

struct IntegerOptions {
  std::optional<int> display_width = {};
  bool unsigned_ = false;
  bool zerofill = false;
};

// The integers as one type; written by the names below.
struct IntegerType {
  enum class Size { tiny, small, medium, normal, big };

  Size size;
  std::optional<int> display_width = {};
  bool unsigned_ = false;
  bool zerofill = false;
  bool operator==(const IntegerType&) const = default;
};

template <IntegerType::Size S>
struct SizedInteger : IntegerType {
  explicit SizedInteger(IntegerOptions options = {})
      : IntegerType{S, options.display_width, options.unsigned_, options.zerofill} {}
  explicit SizedInteger(int width) : IntegerType{S, width} {}
};

using Tinyint = SizedInteger<IntegerType::Size::tiny>;  // mysql::Tinyint({.unsigned_ = true})
using Smallint = SizedInteger<IntegerType::Size::small>;
using Mediumint = SizedInteger<IntegerType::Size::medium>;
using Integer = SizedInteger<IntegerType::Size::normal>;
using Bigint = SizedInteger<IntegerType::Size::big>;

struct NumberOptions {
  bool unsigned_ = false;
  bool zerofill = false;
};

// The other numbers as one type; written by the names below.
struct NumberType {
  enum class Kind { decimal, single, twofold };

  Kind kind;
  std::optional<int> precision = {};
  std::optional<int> scale = {};
  bool unsigned_ = false;
  bool zerofill = false;
  bool operator==(const NumberType&) const = default;
};

template <NumberType::Kind K>
struct KindOfNumber : NumberType {
  explicit KindOfNumber(NumberOptions options = {})
      : NumberType{K, {}, {}, options.unsigned_, options.zerofill} {}
  explicit KindOfNumber(int digits, NumberOptions options = {})
      : NumberType{K, digits, {}, options.unsigned_, options.zerofill} {}
  KindOfNumber(int digits, int behind_point, NumberOptions options = {})
      : NumberType{K, digits, behind_point, options.unsigned_, options.zerofill} {}
};

using Decimal = KindOfNumber<NumberType::Kind::decimal>;  // mysql::Decimal(10, 2, {.unsigned_ = true})
using Float = KindOfNumber<NumberType::Kind::single>;
using Double = KindOfNumber<NumberType::Kind::twofold>;

struct TextOptions {
  std::string charset = {};
  std::string collation = {};
};

// The types of characters as one type; written by the names below.
struct TextType {
  enum class Kind { fixed, varying, tiny, text, medium, longest };

  Kind kind;
  std::optional<int> length = {};
  std::string charset = {};
  std::string collation = {};
  bool operator==(const TextType&) const = default;
};

template <TextType::Kind K>
struct KindOfText : TextType {
  explicit KindOfText(TextOptions options = {})
      : TextType{K, {}, std::move(options.charset), std::move(options.collation)} {}
  explicit KindOfText(int characters, TextOptions options = {})
      : TextType{K, characters, std::move(options.charset), std::move(options.collation)} {}
};

using Char = KindOfText<TextType::Kind::fixed>;
using Varchar = KindOfText<TextType::Kind::varying>;  // mysql::Varchar(200, {.charset = "latin1"})
using Tinytext = KindOfText<TextType::Kind::tiny>;
using Text = KindOfText<TextType::Kind::text>;
using Mediumtext = KindOfText<TextType::Kind::medium>;
using Longtext = KindOfText<TextType::Kind::longest>;

// The types of bytes as one type; written by the names below.
struct BinaryType {
  enum class Kind { fixed, varying, tiny, blob, medium, longest };

  Kind kind;
  std::optional<int> length = {};
  bool operator==(const BinaryType&) const = default;
};

template <BinaryType::Kind K>
struct KindOfBinary : BinaryType {
  KindOfBinary() : BinaryType{K} {}
  explicit KindOfBinary(int bytes) : BinaryType{K, bytes} {}
};

using Binary = KindOfBinary<BinaryType::Kind::fixed>;
using Varbinary = KindOfBinary<BinaryType::Kind::varying>;
using Tinyblob = KindOfBinary<BinaryType::Kind::tiny>;
using Blob = KindOfBinary<BinaryType::Kind::blob>;
using Mediumblob = KindOfBinary<BinaryType::Kind::medium>;
using Longblob = KindOfBinary<BinaryType::Kind::longest>;

struct Bit {
  std::optional<int> length = {};
  bool operator==(const Bit&) const = default;
};

struct Year {
  bool operator==(const Year&) const = default;
};

// TIMESTAMP, which is not DATETIME there. `fsp` counts the digits of a second's fraction.
struct Timestamp {
  std::optional<int> fsp = {};
  bool operator==(const Timestamp&) const = default;
};

// `mysql::Enum({"sad", "ok"}, {.charset = "latin1"})`; the generic Enum where charset and collation need no
// word.
struct Enum {
  explicit Enum(Names words, TextOptions options = {})
      : values(std::move(words)),
        charset(std::move(options.charset)),
        collation(std::move(options.collation)) {}

  Names values;
  std::string charset;
  std::string collation;
  bool operator==(const Enum&) const = default;
};

// Any of a list of words.
struct Set {
  explicit Set(Names words, TextOptions options = {})
      : values(std::move(words)),
        charset(std::move(options.charset)),
        collation(std::move(options.collation)) {}

  Names values;
  std::string charset;
  std::string collation;
  bool operator==(const Set&) const = default;
};

}  // namespace limbeck::mysql

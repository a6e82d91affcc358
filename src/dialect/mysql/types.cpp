// SPDX-License-Identifier: MIT
#include "dialect/mysql/types.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/writer.hpp"
#include "dialect/own_types.hpp"

namespace limbeck::dialect::mysql {
namespace {

namespace own = limbeck::mysql;

constexpr int unsaid_length = 255;  // of a String, since VARCHAR needs one here

std::string numeric_words(std::string words, bool is_unsigned, bool zerofill) {
  if (is_unsigned) words += " UNSIGNED";
  if (zerofill) words += " ZEROFILL";
  return words;
}

std::string_view word_of(own::IntegerType::Size size) {
  switch (size) {
    case own::IntegerType::Size::tiny:
      return "TINYINT";
    case own::IntegerType::Size::small:
      return "SMALLINT";
    case own::IntegerType::Size::medium:
      return "MEDIUMINT";
    case own::IntegerType::Size::normal:
      return "INTEGER";
    case own::IntegerType::Size::big:
      return "BIGINT";
  }
  return {};
}

std::string_view word_of(own::NumberType::Kind kind) {
  switch (kind) {
    case own::NumberType::Kind::decimal:
      return "DECIMAL";
    case own::NumberType::Kind::single:
      return "FLOAT";
    case own::NumberType::Kind::twofold:
      return "DOUBLE";
  }
  return {};
}

std::string text_words(const own::TextType& type) {
  switch (type.kind) {
    case own::TextType::Kind::fixed:
      return sized("CHAR", type.length);
    case own::TextType::Kind::varying:
      return sized("VARCHAR", type.length.value_or(unsaid_length));
    case own::TextType::Kind::tiny:
      return "TINYTEXT";
    case own::TextType::Kind::text:
      return sized("TEXT", type.length);
    case own::TextType::Kind::medium:
      return "MEDIUMTEXT";
    case own::TextType::Kind::longest:
      return "LONGTEXT";
  }
  return {};
}

std::string binary_words(const own::BinaryType& type) {
  switch (type.kind) {
    case own::BinaryType::Kind::fixed:
      return sized("BINARY", type.length);
    case own::BinaryType::Kind::varying:
      return sized("VARBINARY", type.length.value_or(unsaid_length));
    case own::BinaryType::Kind::tiny:
      return "TINYBLOB";
    case own::BinaryType::Kind::blob:
      return sized("BLOB", type.length);
    case own::BinaryType::Kind::medium:
      return "MEDIUMBLOB";
    case own::BinaryType::Kind::longest:
      return "LONGBLOB";
  }
  return {};
}

std::string number_words(const own::NumberType& type) {
  auto words = std::string(word_of(type.kind));
  if (type.precision && type.scale) {
    words += fmt::format("({}, {})", *type.precision, *type.scale);
  } else if (type.precision) {
    words += fmt::format("({})", *type.precision);
  }
  return numeric_words(words, type.unsigned_, type.zerofill);
}

// Refuses values of which the server would keep others: it cuts off the blanks at their end, and MariaDB's
// catalogue has '?' for each character beyond U+FFFF, with which the next change of the column would go on.
std::string one_of(std::string_view word, const Names& values, Flavour flavour) {
  const auto kind = word == "SET" ? "a SET" : "an ENUM";
  if (values.empty()) {
    throw Error(fmt::format("{} cannot have {} without values; give it one, or make the column a String",
                            title(flavour), kind));
  }
  for (const auto& value : values) {
    const bool is_beyond = flavour == Flavour::mariadb && sql::is_beyond_basic_plane(value);
    if (!is_beyond && !value.ends_with(' ')) continue;
    throw Error(fmt::format("{} cannot keep the value '{}' of {}: {}; leave that out", title(flavour), value,
                            kind, is_beyond ? "it holds a character beyond U+FFFF" : "it ends in a blank"));
  }
  return fmt::format("{}({})", word, listed(values, quoted, ","));
}

// The type without what it says of its characters.
std::string words_of(const Type& type, const Features& features) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "SMALLINT"; },
          [](const BigInteger&) -> std::string { return "BIGINT"; },
          [](const Boolean&) -> std::string { return "BOOL"; },
          [](const String& string) { return sized("VARCHAR", string.length.value_or(unsaid_length)); },
          [](const Char& string) { return sized("CHAR", string.length); },
          [](const limbeck::Text& string) { return sized("TEXT", string.length); },
          [](const Unicode& string) { return sized("VARCHAR", string.length.value_or(unsaid_length)); },
          [](const UnicodeText& string) { return sized("TEXT", string.length); },
          [](const Float& number) { return sized("FLOAT", number.precision); },
          [](const Double&) -> std::string { return "DOUBLE"; },
          [](const Numeric& number) { return numeric(number); },
          [](const Date&) -> std::string { return "DATE"; },
          [](const Time& time) { return sized("TIME", time.precision); },
          [](const DateTime& time) { return sized("DATETIME", time.precision); },
          [](const Interval& interval) { return sized("DATETIME", interval.second_precision); },
          [](const LargeBinary& binary) { return sized("BLOB", binary.length); },
          [&](const Enum& words) {
            return words.options.native_enum ? one_of("ENUM", words.values, features.flavour)
                                             : sized("VARCHAR", varchar_length(words));
          },
          [&](const Uuid& uuid) -> std::string {
            return uuid.native_uuid && features.uuid ? "UUID" : "CHAR(32)";
          },
          [](const Json&) -> std::string { return "JSON"; },
          [](const RawType& raw) { return raw.sql; },
          [](const own::IntegerType& number) {
            return numeric_words(sized(word_of(number.size), number.display_width), number.unsigned_,
                                 number.zerofill);
          },
          [](const own::NumberType& number) { return number_words(number); },
          [](const own::TextType& string) { return text_words(string); },
          [](const own::BinaryType& binary) { return binary_words(binary); },
          [](const own::Bit& bit) { return sized("BIT", bit.length); },
          [](const own::Year&) -> std::string { return "YEAR"; },
          [](const own::Timestamp& time) { return sized("TIMESTAMP", time.fsp); },
          [&](const own::Enum& words) { return one_of("ENUM", words.values, features.flavour); },
          [&](const own::Set& words) { return one_of("SET", words.values, features.flavour); },
          [&](const auto& of_another) -> std::string {
            refuse_type(title(features.flavour), own_name(of_another), generic_for(of_another));
          },
      },
      type);
}

}  // namespace

std::string character_words(std::string_view charset, std::string_view collation) {
  std::string words;
  const auto& rules = identifiers(Flavour::mysql);
  if (!charset.empty()) words += " CHARACTER SET " + sql::quote_name(charset, rules);
  if (!collation.empty()) words += " COLLATE " + sql::quote_name(collation, rules);
  return words;
}

std::string type_name(const Type& type, const Features& features) {
  const auto characters = characteristics_of(type);
  return words_of(type, features) + character_words(characters.charset, characters.collation);
}

Characteristics characteristics_of(const Type& type) {
  return std::visit(core::Overloaded{
                        [](const own::TextType& string) -> Characteristics {
                          return {true, string.charset, string.collation};
                        },
                        [](const own::Enum& words) -> Characteristics {
                          return {true, words.charset, words.collation};
                        },
                        [](const own::Set& words) -> Characteristics {
                          return {true, words.charset, words.collation};
                        },
                        [](const Enum&) -> Characteristics {
                          return {true, "", ""};
                        },
                        [](const auto& any) -> Characteristics {
                          using Any = std::remove_cvref_t<decltype(any)>;
                          if constexpr (std::is_base_of_v<Characters, Any>) return {true, "", any.collation};
                          return {};
                        },
                    },
                    type);
}

bool is_spatial(const Type& type) {
  constexpr std::array<std::string_view, 9> words{
      "geometry",        "point",        "linestring",         "polygon",       "multipoint",
      "multilinestring", "multipolygon", "geometrycollection", "geomcollection"};
  const auto* raw = std::get_if<RawType>(&type);
  return raw != nullptr && std::ranges::any_of(words, [&](std::string_view word) {
           return core::equal_ignoring_case(word, raw->sql);
         });
}

bool is_long(const Type& type) {
  if (const auto* string = std::get_if<own::TextType>(&type)) {
    return string->kind != own::TextType::Kind::fixed && string->kind != own::TextType::Kind::varying;
  }
  if (const auto* binary = std::get_if<own::BinaryType>(&type)) {
    return binary->kind != own::BinaryType::Kind::fixed && binary->kind != own::BinaryType::Kind::varying;
  }
  return std::holds_alternative<limbeck::Text>(type) || std::holds_alternative<UnicodeText>(type) ||
         std::holds_alternative<LargeBinary>(type) || std::holds_alternative<Json>(type);
}

bool is_binary(const Type& type) {
  return std::holds_alternative<LargeBinary>(type) || std::holds_alternative<own::BinaryType>(type);
}

}  // namespace limbeck::dialect::mysql

// SPDX-License-Identifier: MIT
#include <charconv>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/text.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/types.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::mysql {
namespace {

namespace own = limbeck::mysql;

// "decimal(10,2) unsigned" taken apart.
struct Parts {
  std::string word = {};
  std::vector<int> numbers = {};
  std::vector<std::string> values = {};
  bool is_unsigned = false;
  bool zerofill = false;
  bool understood = true;

  std::optional<int> number(std::size_t i) const {
    return i < numbers.size() ? std::optional(numbers[i]) : std::nullopt;
  }
};

void take_argument(const sql::Token& token, Parts& parts) {
  if (token.kind == sql::TokenKind::quoted) return parts.values.push_back(text_of_literal(token.text));
  int number = 0;
  const auto end = token.text.data() + token.text.size();
  parts.understood = parts.understood && std::from_chars(token.text.data(), end, number).ptr == end;
  parts.numbers.push_back(number);
}

Parts take_apart(std::string_view type) {
  Parts parts;
  sql::Lexer lexer(type, split_rules());
  parts.word = core::to_lower(lexer.next().text);
  bool inside = false;
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
    if (token.text == "(" || token.text == ")") {
      inside = token.text == "(";
    } else if (inside && token.text != ",") {
      take_argument(token, parts);
    } else if (core::equal_ignoring_case(token.text, "unsigned")) {
      parts.is_unsigned = true;
    } else if (core::equal_ignoring_case(token.text, "zerofill")) {
      parts.zerofill = true;
    } else if (!inside) {
      parts.understood = false;
    }
  }
  return parts;
}

// The display width that a server gives by itself says nothing.
std::optional<int> said_width(const Parts& parts, int usual) {
  const auto width = parts.number(0);
  const bool is_usual = width == usual - (parts.is_unsigned ? 1 : 0) && !parts.zerofill;
  return is_usual ? std::nullopt : width;
}

Type whole_number(const Parts& parts, own::IntegerType::Size size, int usual_width,
                  const std::optional<Type>& generic) {
  // Of BIGINT the sign does not change the width.
  const bool is_big = size == own::IntegerType::Size::big;
  const auto width = said_width(parts, usual_width + (is_big && parts.is_unsigned ? 1 : 0));
  const bool is_plain = !width && !parts.is_unsigned && !parts.zerofill;
  if (is_plain && generic) return *generic;
  return own::IntegerType{size, width, parts.is_unsigned, parts.zerofill};
}

Type number(const Parts& parts, own::NumberType::Kind kind, const Type& generic) {
  const bool is_plain = !parts.is_unsigned && !parts.zerofill && parts.numbers.empty();
  if (is_plain) return generic;
  return own::NumberType{kind, parts.number(0), parts.number(1), parts.is_unsigned, parts.zerofill};
}

Type decimal(const Parts& parts) {
  if (parts.is_unsigned || parts.zerofill) return number(parts, own::NumberType::Kind::decimal, Numeric());
  if (!parts.number(0)) return Numeric();
  const auto scale = parts.number(1).value_or(0);
  return scale == 0 ? Numeric(*parts.number(0)) : Numeric(*parts.number(0), scale);
}

Type text_type(own::TextType::Kind kind, const CatalogueType& type) {
  return own::TextType{kind, {}, type.charset, type.collation};
}

template <class Generic>
Type characters(const Parts& parts, const CatalogueType& type) {
  return parts.number(0) ? Generic(*parts.number(0), {.collation = type.collation})
                         : Generic(StringOptions{.collation = type.collation});
}

using Maker = Type (*)(const Parts& parts, const CatalogueType& type);

// By the word that the server uses for each.
const std::unordered_map<std::string_view, Maker>& makers() {
  using Size = own::IntegerType::Size;
  using TextKind = own::TextType::Kind;
  using BinaryKind = own::BinaryType::Kind;
  static const std::unordered_map<std::string_view, Maker> all{
      {"tinyint",
       [](const Parts& parts, const CatalogueType&) -> Type {
         if (parts.number(0) == 1 && !parts.is_unsigned && !parts.zerofill) return Boolean();
         return whole_number(parts, Size::tiny, 4, std::nullopt);
       }},
      {"smallint", [](const Parts& parts,
                      const CatalogueType&) { return whole_number(parts, Size::small, 6, SmallInteger()); }},
      {"mediumint", [](const Parts& parts,
                       const CatalogueType&) { return whole_number(parts, Size::medium, 9, std::nullopt); }},
      {"int", [](const Parts& parts,
                 const CatalogueType&) { return whole_number(parts, Size::normal, 11, Integer()); }},
      {"bigint", [](const Parts& parts,
                    const CatalogueType&) { return whole_number(parts, Size::big, 20, BigInteger()); }},
      {"decimal", [](const Parts& parts, const CatalogueType&) { return decimal(parts); }},
      {"float", [](const Parts& parts,
                   const CatalogueType&) { return number(parts, own::NumberType::Kind::single, Float()); }},
      {"double",
       [](const Parts& parts, const CatalogueType&) {
         return number(parts, own::NumberType::Kind::twofold, Double());
       }},
      {"varchar", characters<String>},
      {"char", characters<Char>},
      {"text", characters<limbeck::Text>},
      {"tinytext", [](const Parts&, const CatalogueType& type) { return text_type(TextKind::tiny, type); }},
      {"mediumtext",
       [](const Parts&, const CatalogueType& type) { return text_type(TextKind::medium, type); }},
      {"longtext",
       [](const Parts&, const CatalogueType& type) { return text_type(TextKind::longest, type); }},
      {"binary",
       [](const Parts& parts, const CatalogueType&) -> Type {
         return own::BinaryType{BinaryKind::fixed, parts.number(0)};
       }},
      {"varbinary",
       [](const Parts& parts, const CatalogueType&) -> Type {
         return own::BinaryType{BinaryKind::varying, parts.number(0)};
       }},
      {"blob", [](const Parts&, const CatalogueType&) -> Type { return LargeBinary(); }},
      {"tinyblob",
       [](const Parts&, const CatalogueType&) -> Type { return own::BinaryType{BinaryKind::tiny}; }},
      {"mediumblob",
       [](const Parts&, const CatalogueType&) -> Type { return own::BinaryType{BinaryKind::medium}; }},
      {"longblob",
       [](const Parts&, const CatalogueType&) -> Type { return own::BinaryType{BinaryKind::longest}; }},
      {"date", [](const Parts&, const CatalogueType&) -> Type { return Date(); }},
      {"time",
       [](const Parts& parts, const CatalogueType&) -> Type { return Time{.precision = parts.number(0)}; }},
      {"datetime",
       [](const Parts& parts, const CatalogueType&) -> Type {
         return DateTime{.precision = parts.number(0)};
       }},
      {"timestamp",
       [](const Parts& parts, const CatalogueType&) -> Type { return own::Timestamp{parts.number(0)}; }},
      {"year", [](const Parts&, const CatalogueType&) -> Type { return own::Year(); }},
      {"bit", [](const Parts& parts, const CatalogueType&) -> Type { return own::Bit{parts.number(0)}; }},
      {"json", [](const Parts&, const CatalogueType&) -> Type { return Json(); }},
      {"uuid", [](const Parts&, const CatalogueType&) -> Type { return Uuid(); }},
      {"enum",
       [](const Parts& parts, const CatalogueType& type) -> Type {
         if (type.charset.empty() && type.collation.empty()) return Enum(Names(parts.values));
         return own::Enum(Names(parts.values), {.charset = type.charset, .collation = type.collation});
       }},
      {"set",
       [](const Parts& parts, const CatalogueType& type) -> Type {
         return own::Set(Names(parts.values), {.charset = type.charset, .collation = type.collation});
       }},
  };
  return all;
}

}  // namespace

Type parse_type(const CatalogueType& type) {
  const auto parts = take_apart(type.column_type);
  const auto maker = makers().find(parts.word);
  if (!parts.understood || maker == makers().end()) return RawType(type.column_type);
  return maker->second(parts, type);
}

}  // namespace limbeck::dialect::mysql

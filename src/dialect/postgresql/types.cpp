// SPDX-License-Identifier: MIT
#include "dialect/postgresql/types.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/own_types.hpp"
#include "dialect/postgresql/lexis.hpp"

namespace limbeck::dialect::postgresql {
namespace {

namespace own = limbeck::postgresql;

std::string with_time_zone(std::string_view type, const std::optional<int>& precision, bool timezone) {
  return fmt::format("{} {} TIME ZONE", sized(type, precision), timezone ? "WITH" : "WITHOUT");
}

std::string enum_name(const Enum& type) {
  const auto& options = type.options;
  if (!options.native_enum) return fmt::format("VARCHAR({})", varchar_length(type));
  if (options.name.empty()) {
    throw Error(fmt::format(
        "PostgreSQL cannot make an enum type without a name, of the values {}; give it one, or say native_enum = "
        "false to make the column a VARCHAR",
        quoted_values(type.values)));
  }
  return DdlText(identifiers()).name(options.schema, options.name);
}

// The type without its collation, which stands behind the brackets of an array.
std::string words_of(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "SMALLINT"; },
          [](const BigInteger&) -> std::string { return "BIGINT"; },
          [](const Boolean&) -> std::string { return "BOOLEAN"; },
          [](const String& string) { return sized("VARCHAR", string.length); },
          [](const Char& string) { return sized("CHAR", string.length); },
          [](const Text&) -> std::string { return "TEXT"; },
          [](const Unicode& string) { return sized("VARCHAR", string.length); },
          [](const UnicodeText&) -> std::string { return "TEXT"; },
          [](const Float& number) { return sized("FLOAT", number.precision); },
          [](const Double&) -> std::string { return "DOUBLE PRECISION"; },
          [](const Numeric& number) { return numeric(number); },
          [](const Date&) -> std::string { return "DATE"; },
          [](const Time& time) { return with_time_zone("TIME", time.precision, time.timezone); },
          [](const DateTime& time) { return with_time_zone("TIMESTAMP", time.precision, time.timezone); },
          [](const Interval& interval) { return sized("INTERVAL", interval.second_precision); },
          [](const LargeBinary&) -> std::string { return "BYTEA"; },
          [](const Enum& words) { return enum_name(words); },
          [](const Uuid& uuid) -> std::string { return uuid.native_uuid ? "UUID" : "CHAR(32)"; },
          [](const Json&) -> std::string { return "JSON"; },
          [](const RawType& raw) { return raw.sql; },
          [](const limbeck::postgresql::NativeType& native) { return std::string(native.word()); },
          [](const limbeck::postgresql::Bit& bit) {
            return sized(bit.varying ? "BIT VARYING" : "BIT", bit.length);
          },
          [](const limbeck::postgresql::Interval& interval) {
            return sized(interval.fields.empty() ? "INTERVAL" : "INTERVAL " + interval.fields,
                         interval.precision);
          },
          [](const limbeck::postgresql::Array& array) {
            auto words = words_of(*array.item_type);
            for (int i = 0; i < array.dimensions; ++i) words += "[]";
            return words;
          },
          [](const limbeck::postgresql::Domain& domain) {
            return DdlText(identifiers()).name(domain.options.schema, domain.name);
          },
          [](const auto& of_mysql) -> std::string {
            refuse_type("PostgreSQL", own_name(of_mysql), generic_for(of_mysql));
          },
      },
      type);
}

std::string collation_of(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const limbeck::postgresql::Array& array) { return collation_of(*array.item_type); },
          [](const auto& any) {
            using Any = std::remove_cvref_t<decltype(any)>;
            if constexpr (std::is_base_of_v<Characters, Any>) return any.collation;
            return std::string();
          },
      },
      type);
}

struct TypeWords {
  std::string name;            // "time with time zone" of "time(3) with time zone"
  std::vector<int> arguments;  // 3
};

TypeWords split_arguments(std::string_view words) {
  const auto open = words.find('(');
  const auto close = words.find(')', std::min(open, words.size()));
  if (close == std::string_view::npos) return {std::string(words), {}};
  TypeWords parts{fmt::format("{}{}", words.substr(0, open), words.substr(close + 1)), {}};
  for (const auto& number : core::split_list(words.substr(open + 1, close - open - 1), ',')) {
    int value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    parts.arguments.push_back(value);
  }
  return parts;
}

const Type* find_plain(const std::string& name) {
  static const std::unordered_map<std::string_view, Type> types{
      {"integer", Integer()},
      {"smallint", SmallInteger()},
      {"bigint", BigInteger()},
      {"boolean", Boolean()},
      {"character varying", String()},
      {"text", Text()},
      {"real", Float(24)},
      {"double precision", Double()},
      {"numeric", Numeric()},
      {"date", Date()},
      {"time without time zone", Time()},
      {"time with time zone", Time{.timezone = true}},
      {"timestamp without time zone", DateTime()},
      {"timestamp with time zone", DateTime{.timezone = true}},
      {"interval", Interval()},
      {"bit varying", own::Bit({.varying = true})},
      {"bytea", LargeBinary()},
      {"uuid", Uuid()},
      {"json", Json()},
  };
  const auto found = types.find(name);
  return found == types.end() ? nullptr : &found->second;
}

std::optional<Type> sized_type(const std::string& name, int size) {
  if (name == "character varying") return String(size);
  if (name == "character") return Char(size);
  if (name == "numeric") return Numeric(size);
  if (name == "bit") return own::Bit(size);
  if (name == "bit varying") return own::Bit(size, {.varying = true});
  if (name == "time without time zone") return Time{.precision = size};
  if (name == "time with time zone") return Time{.timezone = true, .precision = size};
  if (name == "timestamp without time zone") return DateTime{.precision = size};
  if (name == "timestamp with time zone") return DateTime{.timezone = true, .precision = size};
  if (name == "interval") return Interval{.second_precision = size};
  return std::nullopt;
}

std::string in_upper_case(std::string text) {
  for (auto& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return text;
}

}  // namespace

std::string type_name(const Type& type) {
  return words_of(type) + collation_words(collation_of(type));
}

bool is_named_enum(const Type& type) {
  const auto* words = std::get_if<Enum>(&type);
  return words != nullptr && words->options.native_enum;
}

std::optional<CheckConstraint> check_of_type(const DdlText& text, const Column& column) {
  return is_named_enum(column.type) ? std::nullopt : check_of_enum(text, column);
}

Type parse_type(std::string_view words) {
  if (words.ends_with("[]")) return own::Array(parse_type(words.substr(0, words.size() - 2)));
  const auto [name, arguments] = split_arguments(words);
  if (name.starts_with("interval ")) {
    return own::Interval{in_upper_case(name.substr(9)),
                         arguments.empty() ? std::nullopt : std::optional(arguments[0])};
  }
  if (arguments.empty()) {
    if (const auto* known = find_plain(name)) return *known;
    if (const auto native = own::NativeType::find(name)) return *native;
  } else if (arguments.size() == 1) {
    if (const auto sized = sized_type(name, arguments[0])) return *sized;
  } else if (arguments.size() == 2 && name == "numeric") {
    return Numeric(arguments[0], arguments[1]);
  }
  return RawType(words);
}

}  // namespace limbeck::dialect::postgresql

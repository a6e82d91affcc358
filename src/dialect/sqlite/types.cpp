// SPDX-License-Identifier: MIT
#include "dialect/sqlite/types.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/own_types.hpp"
#include "dialect/sqlite/lexis.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// The numbers in the parentheses that end the words; none where something else stands there.
std::vector<int> arguments(std::string_view words) {
  const auto open = words.find('(');
  if (open == std::string_view::npos || !words.ends_with(')')) return {};
  std::vector<int> numbers;
  for (const auto& number : core::split_list(words.substr(open + 1, words.size() - open - 2), ',')) {
    int value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size()) return {};
    numbers.push_back(value);
  }
  return numbers;
}

std::string words_with(std::string type, const Characters& characters) {
  if (characters.collation.empty()) return type;
  return type + " COLLATE " + sql::quote_name(characters.collation, identifiers());
}

std::string varying(const Characters& characters) {
  return words_with(sized("VARCHAR", characters.length), characters);
}

// SQLite takes them all for numbers as far as they look like some.
std::optional<Type> type_of_numeric_words(std::string_view words) {
  static const std::vector<std::pair<std::string_view, Type>> beginnings{
      {"bool", Boolean()},
      {"dec", Numeric()},
      {"num", Numeric()},
      {"fixed", Numeric()},
      {"money", Numeric()},
      {"timestamptz", DateTime{.timezone = true}},
      {"timestamp with time zone", DateTime{.timezone = true}},
      {"timestamp", DateTime()},
      {"datetime", DateTime()},
      {"date", Date()},
      {"time", Time()},
      {"uuid", Uuid()},
      {"json", Json()},
      {"bytea", LargeBinary()},
      {"binary", LargeBinary()},
      {"varbinary", LargeBinary()},
  };
  const auto found = std::ranges::find_if(
      beginnings, [&](const auto& beginning) { return words.starts_with(beginning.first); });
  return found == beginnings.end() ? std::nullopt : std::optional(found->second);
}

std::string_view without_collation(std::string_view words) {
  return words.substr(0, words.find(" COLLATE "));
}

}  // namespace

// SQLite keeps these words and derives an affinity from them; they are SQLAlchemy's for its own types.
std::string type_name(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "SMALLINT"; },
          [](const BigInteger&) -> std::string { return "BIGINT"; },
          [](const Boolean&) -> std::string { return "BOOLEAN"; },
          [](const String& string) { return varying(string); },
          [](const Char& string) { return words_with(sized("CHAR", string.length), string); },
          [](const Text& string) { return words_with("TEXT", string); },
          [](const Unicode& string) { return varying(string); },
          [](const UnicodeText& string) { return words_with("TEXT", string); },
          [](const Float&) -> std::string { return "FLOAT"; },
          [](const Double&) -> std::string { return "DOUBLE"; },
          [](const Numeric& number) { return numeric(number); },
          [](const Date&) -> std::string { return "DATE"; },
          [](const Time&) -> std::string { return "TIME"; },
          [](const DateTime&) -> std::string { return "DATETIME"; },
          [](const Interval&) -> std::string { return "DATETIME"; },
          [](const LargeBinary&) -> std::string { return "BLOB"; },
          [](const Enum& words) { return fmt::format("VARCHAR({})", varchar_length(words)); },
          [](const Uuid&) -> std::string { return "CHAR(32)"; },
          [](const Json&) -> std::string { return "JSON"; },
          [](const RawType& raw) { return raw.sql; },
          [](const auto& own) -> std::string { refuse_type("SQLite", own_name(own), generic_for(own)); },
      },
      type);
}

std::string strict_type_name(const Type& type) {
  const auto text = [](const Characters& characters) { return words_with("TEXT", characters); };
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "INTEGER"; },
          [](const BigInteger&) -> std::string { return "INTEGER"; },
          [](const Boolean&) -> std::string { return "INTEGER"; },
          [&](const String& string) { return text(string); },
          [&](const Char& string) { return text(string); },
          [&](const Text& string) { return text(string); },
          [&](const Unicode& string) { return text(string); },
          [&](const UnicodeText& string) { return text(string); },
          [](const Float&) -> std::string { return "REAL"; },
          [](const Double&) -> std::string { return "REAL"; },
          [](const Numeric&) -> std::string { return "REAL"; },
          [](const Date&) -> std::string { return "TEXT"; },
          [](const Time&) -> std::string { return "TEXT"; },
          [](const DateTime&) -> std::string { return "TEXT"; },
          [](const Interval&) -> std::string { return "TEXT"; },
          [](const LargeBinary&) -> std::string { return "BLOB"; },
          [](const Enum&) -> std::string { return "TEXT"; },
          [](const Uuid&) -> std::string { return "TEXT"; },
          [](const Json&) -> std::string { return "TEXT"; },
          [](const RawType& raw) { return raw.sql; },
          [](const auto& own) -> std::string { refuse_type("SQLite", own_name(own), generic_for(own)); },
      },
      type);
}

Type parse_type(std::string_view words) {
  static const std::unordered_map<std::string_view, Type> types{
      {"integer", Integer()},   {"smallint", SmallInteger()},
      {"bigint", BigInteger()}, {"boolean", Boolean()},
      {"varchar", String()},    {"text", Text()},
      {"char", Char()},         {"float", Float()},
      {"double", Double()},     {"numeric", Numeric()},
      {"date", Date()},         {"time", Time()},
      {"datetime", DateTime()}, {"blob", LargeBinary()},
      {"json", Json()},
  };
  const auto lower = core::to_lower(words);
  if (const auto found = types.find(lower); found != types.end()) return found->second;
  const auto numbers = arguments(lower);
  if (lower.starts_with("varchar(") && numbers.size() == 1) return String(numbers[0]);
  if (lower.starts_with("char(") && numbers.size() == 1) return Char(numbers[0]);
  if (lower.starts_with("numeric(") && numbers.size() == 1) return Numeric(numbers[0]);
  if (lower.starts_with("numeric(") && numbers.size() == 2) return Numeric(numbers[0], numbers[1]);
  return RawType(words);
}

Type type_of_values(const Type& type) {
  const auto* raw = std::get_if<RawType>(&type);
  if (raw == nullptr) return type;
  const auto words = without_collation(raw->sql);
  if (words.empty()) return type;
  switch (affinity_of(words)) {
    case Affinity::integer:
      return BigInteger();
    case Affinity::text:
      return String();
    case Affinity::blob:
      return LargeBinary();
    case Affinity::real:
      return Double();
    case Affinity::numeric:
      return type_of_numeric_words(core::to_lower(words)).value_or(type);
  }
  return type;
}

Type collated(Type type, const std::string& collation) {
  return std::visit(
      [&](auto any) -> Type {
        if constexpr (std::is_base_of_v<Characters, decltype(any)>) {
          any.collation = collation;
          return any;
        } else {
          return RawType(
              fmt::format("{} COLLATE {}", type_name(any), sql::quote_name(collation, identifiers())));
        }
      },
      type);
}

// The rules of SQLite's documentation ("Determination Of Column Affinity"), in their order.
Affinity affinity_of(std::string_view words) {
  const auto lower = core::to_lower(words);
  const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  if (has("int")) return Affinity::integer;
  if (has("char") || has("clob") || has("text")) return Affinity::text;
  if (lower.empty() || has("blob")) return Affinity::blob;
  if (has("real") || has("floa") || has("doub")) return Affinity::real;
  return Affinity::numeric;
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include "dialect/sqlite/types.hpp"

#include <charconv>
#include <system_error>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"

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

}  // namespace

// SQLite keeps these words and derives an affinity from them; they are SQLAlchemy's for its own types.
std::string type_name(const Type& type) {
  return std::visit(core::Overloaded{
                        [](const Integer&) -> std::string { return "INTEGER"; },
                        [](const SmallInteger&) -> std::string { return "SMALLINT"; },
                        [](const BigInteger&) -> std::string { return "BIGINT"; },
                        [](const Boolean&) -> std::string { return "BOOLEAN"; },
                        [](const String& string) {
                          return string.length ? fmt::format("VARCHAR({})", *string.length) : "VARCHAR";
                        },
                        [](const Text&) -> std::string { return "TEXT"; },
                        [](const Float&) -> std::string { return "FLOAT"; },
                        [](const Double&) -> std::string { return "DOUBLE"; },
                        [](const Numeric& number) { return numeric(number); },
                        [](const Date&) -> std::string { return "DATE"; },
                        [](const Time&) -> std::string { return "TIME"; },
                        [](const DateTime&) -> std::string { return "DATETIME"; },
                        [](const Interval&) -> std::string { return "DATETIME"; },
                        [](const LargeBinary&) -> std::string { return "BLOB"; },
                        [](const Uuid&) -> std::string { return "CHAR(32)"; },
                        [](const Json&) -> std::string { return "JSON"; },
                        [](const RawType& raw) { return raw.sql; },
                    },
                    type);
}

Type parse_type(std::string_view words) {
  static const std::unordered_map<std::string_view, Type> types{
      {"integer", Integer()},   {"smallint", SmallInteger()},
      {"bigint", BigInteger()}, {"boolean", Boolean()},
      {"varchar", String()},    {"text", Text()},
      {"float", Float()},       {"double", Double()},
      {"numeric", Numeric()},   {"date", Date()},
      {"time", Time()},         {"datetime", DateTime()},
      {"blob", LargeBinary()},  {"json", Json()},
  };
  const auto lower = core::to_lower(words);
  if (const auto found = types.find(lower); found != types.end()) return found->second;
  const auto numbers = arguments(lower);
  if (lower.starts_with("varchar(") && numbers.size() == 1) return String(numbers[0]);
  if (lower.starts_with("numeric(") && numbers.size() == 1) return Numeric(numbers[0]);
  if (lower.starts_with("numeric(") && numbers.size() == 2) return Numeric(numbers[0], numbers[1]);
  return RawType(words);
}

}  // namespace limbeck::dialect::sqlite

// SPDX-License-Identifier: MIT
#include "dialect/postgresql/types.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::dialect::postgresql {
namespace {

std::string with_time_zone(std::string_view type, bool timezone) {
  return fmt::format("{} {} TIME ZONE", type, timezone ? "WITH" : "WITHOUT");
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
      {"bytea", LargeBinary()},
      {"uuid", Uuid()},
      {"json", Json()},
  };
  const auto found = types.find(name);
  return found == types.end() ? nullptr : &found->second;
}

}  // namespace

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
                        [](const Float& number) {
                          return number.precision ? fmt::format("FLOAT({})", *number.precision) : "FLOAT";
                        },
                        [](const Double&) -> std::string { return "DOUBLE PRECISION"; },
                        [](const Numeric& number) { return numeric(number); },
                        [](const Date&) -> std::string { return "DATE"; },
                        [](const Time& time) { return with_time_zone("TIME", time.timezone); },
                        [](const DateTime& time) { return with_time_zone("TIMESTAMP", time.timezone); },
                        [](const Interval&) -> std::string { return "INTERVAL"; },
                        [](const LargeBinary&) -> std::string { return "BYTEA"; },
                        [](const Uuid&) -> std::string { return "UUID"; },
                        [](const Json&) -> std::string { return "JSON"; },
                        [](const RawType& raw) { return raw.sql; },
                    },
                    type);
}

Type parse_type(std::string_view words) {
  const auto [name, arguments] = split_arguments(words);
  const auto argument = [&, &numbers = arguments](std::size_t i) { return numbers.at(i); };
  switch (arguments.size()) {
    case 0:
      if (const auto* known = find_plain(name)) return *known;
      break;
    case 1:
      if (name == "character varying") return String(argument(0));
      if (name == "numeric") return Numeric(argument(0));
      break;
    case 2:
      if (name == "numeric") return Numeric(argument(0), argument(1));
      break;
  }
  return RawType(words);
}

}  // namespace limbeck::dialect::postgresql

// SPDX-License-Identifier: MIT
#include "dialect/postgresql/types.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::dialect::postgresql {
namespace {

std::string with_time_zone(std::string_view type, bool timezone) {
  return fmt::format("{} {} TIME ZONE", type, timezone ? "WITH" : "WITHOUT");
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

}  // namespace limbeck::dialect::postgresql

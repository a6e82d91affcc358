// SPDX-License-Identifier: MIT
#include "dialect/sqlite/types.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::dialect::sqlite {
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

}  // namespace limbeck::dialect::sqlite

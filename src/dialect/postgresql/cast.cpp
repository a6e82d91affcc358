// SPDX-License-Identifier: MIT
#include "dialect/postgresql/cast.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/normalize.hpp"
#include "dialect/postgresql/types.hpp"

namespace limbeck::dialect::postgresql {
namespace {

namespace own = limbeck::postgresql;

// Types between whose values the server casts by itself where a column changes.
enum class Family { number, string, moment, bits, other };

Family family_of(const Type& type) {
  return std::visit(core::Overloaded{
                        [](const Integer&) { return Family::number; },
                        [](const SmallInteger&) { return Family::number; },
                        [](const BigInteger&) { return Family::number; },
                        [](const Float&) { return Family::number; },
                        [](const Double&) { return Family::number; },
                        [](const Numeric&) { return Family::number; },
                        [](const String&) { return Family::string; },
                        [](const Char&) { return Family::string; },
                        [](const Text&) { return Family::string; },
                        [](const Date&) { return Family::moment; },
                        [](const DateTime&) { return Family::moment; },
                        [](const own::Bit&) { return Family::bits; },
                        [](const auto&) { return Family::other; },
                    },
                    type);
}

bool is_textual(const Type& type) {
  return family_of(type) == Family::string || std::holds_alternative<Enum>(type);
}

}  // namespace

std::string implied_using(const Column& column, const Type& type) {
  const auto from = canonical_type(column.type);
  const auto to = canonical_type(type);
  const bool is_bytes = std::holds_alternative<LargeBinary>(from);
  if (family_of(to) == Family::string && !is_bytes) return {};
  if (family_of(to) != Family::other && family_of(from) == family_of(to)) return {};
  if (from.index() == to.index() && !std::holds_alternative<own::NativeType>(from) &&
      !std::holds_alternative<Enum>(from) && !std::holds_alternative<RawType>(from))
    return {};
  const auto name = sql::quote_name(column.name, identifiers());
  // From one kind of value to quite another the way leads over its text.
  return is_textual(from) ? fmt::format("{}::text::{}", name, type_name(type))
                          : fmt::format("{}::{}", name, type_name(type));
}

}  // namespace limbeck::dialect::postgresql

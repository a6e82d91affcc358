// SPDX-License-Identifier: MIT
#include "dialect/mssql/types.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/own_types.hpp"

namespace limbeck::dialect::mssql {
namespace {

// The name stands bare: SQL Server takes no quotes there.
std::string collated(std::string type, const Characters& characters) {
  const auto& collation = characters.collation;
  if (collation.empty()) return type;
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  if (collation.find_first_not_of(allowed) != std::string::npos) {
    throw Error(fmt::format(
        "SQL Server cannot have a collation '{}': such names are of letters, digits and _; correct the name",
        collation));
  }
  return type + " COLLATE " + collation;
}

std::string varying(std::string_view word, const Characters& characters) {
  return collated(characters.length ? sized(word, characters.length) : fmt::format("{}(max)", word),
                  characters);
}

std::string unlimited(std::string_view word, const Characters& characters) {
  return collated(fmt::format("{}(max)", word), characters);
}

// A VARCHAR holds what is in the code page of the database.
std::string enumerated(const Enum& words) {
  const bool is_national =
      std::ranges::any_of(words.values, [](const auto& value) { return quoted(value).starts_with('N'); });
  return fmt::format("{}VARCHAR({})", is_national ? "N" : "", varchar_length(words));
}

// The length and collation of a type of characters; null of any other.
template <class AnyType>
auto* characters_of(AnyType& type) {
  using Found = std::conditional_t<std::is_const_v<AnyType>, const Characters, Characters>;
  return std::visit(
      [](auto& each) -> Found* {
        if constexpr (std::is_base_of_v<Characters, std::remove_cvref_t<decltype(each)>>) {
          return &each;
        } else {
          return nullptr;
        }
      },
      type);
}

// DATETIME counts in steps of 3 milliseconds, whatever is asked for.
std::string date_time(const DateTime& time) {
  if (time.timezone) return sized("DATETIMEOFFSET", time.precision);
  return time.precision ? sized("DATETIME2", time.precision) : "DATETIME";
}

}  // namespace

std::string type_name(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "SMALLINT"; },
          [](const BigInteger&) -> std::string { return "BIGINT"; },
          [](const Boolean&) -> std::string { return "BIT"; },
          [](const String& string) { return varying("VARCHAR", string); },
          [](const Char& string) { return collated(sized("CHAR", string.length), string); },
          [](const Text& string) { return unlimited("VARCHAR", string); },
          [](const Unicode& string) { return varying("NVARCHAR", string); },
          [](const UnicodeText& string) { return unlimited("NVARCHAR", string); },
          [](const Float& number) { return sized("FLOAT", number.precision); },
          [](const Double&) -> std::string { return "DOUBLE PRECISION"; },
          [](const Numeric& number) { return numeric(number); },
          [](const Date&) -> std::string { return "DATE"; },
          [](const Time& time) { return sized("TIME", time.precision); },
          [](const DateTime& time) { return date_time(time); },
          [](const Interval&) -> std::string { return "DATETIME"; },
          [](const LargeBinary&) -> std::string { return "VARBINARY(max)"; },
          [](const Enum& words) { return enumerated(words); },
          [](const Uuid& uuid) -> std::string { return uuid.native_uuid ? "UNIQUEIDENTIFIER" : "CHAR(32)"; },
          [](const Json&) -> std::string { return "NVARCHAR(max)"; },
          [](const RawType& raw) { return raw.sql; },
          [](const auto& own) -> std::string { refuse_type("SQL Server", own_name(own), generic_for(own)); },
      },
      type);
}

std::optional<CheckConstraint> check_of(const DdlText& text, const Column& column) {
  const auto* words = std::get_if<Enum>(&column.type);
  if (words == nullptr || !words->options.create_constraint) return std::nullopt;
  return CheckConstraint(fmt::format("{} IN ({})", text.name(column.name), listed(words->values, quoted)),
                         {.name = check_name(*words)});
}

Type with_kept_collation(Type type, const std::optional<Type>& existing) {
  auto* characters = characters_of(type);
  const auto* before = existing ? characters_of(*existing) : nullptr;
  if (characters != nullptr && before != nullptr && characters->collation.empty()) {
    characters->collation = before->collation;
  }
  return type;
}

}  // namespace limbeck::dialect::mssql

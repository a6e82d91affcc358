// SPDX-License-Identifier: MIT
#include "dialect/oracle/types.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"
#include "dialect/own_types.hpp"

namespace limbeck::dialect::oracle {
namespace {

constexpr int longest_raw = 2000;

// The name stands bare: Oracle takes no quotes there.
std::string collated(std::string type, const Characters& characters) {
  const auto& collation = characters.collation;
  if (collation.empty()) return type;
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  if (collation.find_first_not_of(allowed) != std::string::npos) {
    throw Error(fmt::format(
        "Oracle cannot have a collation '{}': such names are of letters, digits and _; correct the name",
        collation));
  }
  return type + " COLLATE " + collation;
}

// A length counts bytes unless CHAR is said.
std::string varying(const Characters& characters) {
  if (!characters.length) {
    throw Error(
        "Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in "
        "String(200), or use Text()");
  }
  return collated(fmt::format("VARCHAR2({} CHAR)", *characters.length), characters);
}

std::string fixed(const Char& characters) {
  return collated(characters.length ? fmt::format("CHAR({} CHAR)", *characters.length) : "CHAR", characters);
}

// NUMERIC without digits would hold whole numbers alone.
std::string number(const Numeric& type) {
  if (!type.precision) return "NUMBER";
  return type.scale ? fmt::format("NUMBER({}, {})", *type.precision, *type.scale)
                    : sized("NUMBER", type.precision);
}

// DATE holds the time of the day too, in seconds and without a zone.
std::string date_time(const DateTime& time) {
  if (!time.timezone && !time.precision) return "DATE";
  return sized("TIMESTAMP", time.precision) + (time.timezone ? " WITH TIME ZONE" : "");
}

std::string interval(const Interval& type) {
  return fmt::format("INTERVAL {} TO {}", sized("DAY", type.day_precision),
                     sized("SECOND", type.second_precision));
}

std::string bytes(const LargeBinary& type) {
  return type.length && *type.length <= longest_raw ? sized("RAW", type.length) : "BLOB";
}

}  // namespace

std::string type_name(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) -> std::string { return "INTEGER"; },
          [](const SmallInteger&) -> std::string { return "SMALLINT"; },
          [](const BigInteger&) -> std::string { return "NUMBER(19)"; },
          [](const Boolean&) -> std::string { return "SMALLINT"; },
          [](const String& string) { return varying(string); },
          [](const Char& string) { return fixed(string); },
          [](const Text& string) { return collated("CLOB", string); },
          [](const Unicode& string) { return varying(string); },
          [](const UnicodeText& string) { return collated("CLOB", string); },
          [](const Float& real) { return sized("FLOAT", real.precision); },
          [](const Double&) -> std::string { return "DOUBLE PRECISION"; },
          [](const Numeric& exact) { return number(exact); },
          [](const Date&) -> std::string { return "DATE"; },
          [](const Time&) -> std::string {
            throw Error(
                "Oracle cannot make a column of Time(): it has no such type; use DateTime(), Interval() or String()");
          },
          [](const DateTime& time) { return date_time(time); },
          [](const Interval& span) { return interval(span); },
          [](const LargeBinary& binary) { return bytes(binary); },
          [](const Enum& words) { return fmt::format("VARCHAR2({} CHAR)", varchar_length(words)); },
          [](const Uuid&) -> std::string { return "CHAR(32)"; },
          [](const Json&) -> std::string { return "CLOB"; },
          [](const RawType& raw) { return raw.sql; },
          [](const auto& own) -> std::string { refuse_type("Oracle", own_name(own), generic_for(own)); },
      },
      type);
}

}  // namespace limbeck::dialect::oracle

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

// Types between whose values the server casts by itself where a column changes, but for those of `other`.
enum class Family { number, boolean, string, moment, time, interval, bits, json, other };

Family family_of(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) { return Family::number; },
          [](const SmallInteger&) { return Family::number; },
          [](const BigInteger&) { return Family::number; },
          [](const Float&) { return Family::number; },
          [](const Double&) { return Family::number; },
          [](const Numeric&) { return Family::number; },
          [](const Boolean&) { return Family::boolean; },
          [](const String&) { return Family::string; },
          [](const Char&) { return Family::string; },
          [](const Text&) { return Family::string; },
          [](const Date&) { return Family::moment; },
          [](const DateTime&) { return Family::moment; },
          [](const Time&) { return Family::time; },
          [](const Interval&) { return Family::interval; },
          [](const own::Interval&) { return Family::interval; },
          [](const own::Bit&) { return Family::bits; },
          [](const Json&) { return Family::json; },
          [](const own::NativeType& native) { return native == own::Jsonb() ? Family::json : Family::other; },
          [](const auto&) { return Family::other; },
      },
      type);
}

// What the values of a domain are.
const Type& base_of(const Type& type) {
  const auto* domain = std::get_if<own::Domain>(&type);
  return domain == nullptr ? type : base_of(*domain->data_type);
}

const own::Array* array_of(const Type& type) {
  return std::get_if<own::Array>(&base_of(type));
}

bool has_no_zone(const Type& type) {
  const auto* moment = std::get_if<DateTime>(&type);
  return moment == nullptr || !moment->timezone;
}

// From one type to another, neither of which is an array, in canonical words.
class Cast {
 public:
  // `name`: the new type as it stands in SQL.
  Cast(const Type& from, const Type& to, std::string name)
      : from_(base_of(from)),
        to_(base_of(to)),
        old_(family_of(from_)),
        new_(family_of(to_)),
        name_(std::move(name)) {}

  // Whether the server does it by itself where a column gets the type.
  bool is_implied() const {
    if (from_ == to_) return true;
    if (new_ == Family::string) return !is_bytes(from_);
    if (new_ == Family::bits && old_ == Family::bits) return is_varying(to_);
    return new_ == old_ && new_ != Family::other;
  }

  // SQL that makes such a value of another. From one kind of value to quite another the way leads over text.
  std::string of(const std::string& value) const {
    if (is_implied()) return value;
    if (is_bytes(from_)) {  // of a text
      const auto decoded = fmt::format("convert_from({}, 'UTF8')", value);
      return new_ == Family::string ? decoded : direct(decoded);
    }
    if (is_bytes(to_))
      return fmt::format("convert_to({}{}, 'UTF8')", value, old_ == Family::string ? "" : "::text");
    if (old_ == Family::json && to_ == Type(own::Hstore())) return pairs_of(value);
    if (old_ == Family::json) return fmt::format("({} #>> '{{}}')::{}", value, name_);
    if (new_ == Family::json && old_ != Family::string)
      return fmt::format("{}({})", std::holds_alternative<Json>(to_) ? "to_json" : "to_jsonb", value);
    if (old_ == Family::number) return of_number(value);
    if (new_ == Family::number) return as_number(value);
    return casts_at_once() ? direct(value) : over("text", value);
  }

 private:
  static bool is_bytes(const Type& type) { return std::holds_alternative<LargeBinary>(type); }
  static bool is_varying(const Type& bits) { return std::get<own::Bit>(bits).varying; }

  std::string direct(const std::string& value) const { return fmt::format("{}::{}", value, name_); }
  std::string over(std::string_view type, const std::string& value) const {
    return fmt::format("{}::{}::{}", value, type, name_);
  }

  // As hstore of the keys and the values, both arrays. No subquery may stand where a column is cast, and what
  // makes an array of text of JSON without one is a row with such a column: the catalogues have some.
  static std::string pairs_of(const std::string& value) {
    const auto all = [&](std::string_view part) {
      return fmt::format(
          "(jsonb_populate_record(NULL::pg_catalog.pg_extension, jsonb_build_object('extcondition', "
          "jsonb_path_query_array({}::jsonb, '$.keyvalue().{}')))).extcondition",
          value, part);
    };
    return fmt::format("hstore({}, {})", all("key"), all("value"));
  }

  bool casts_at_once() const {
    const bool reads_text = old_ == Family::string && !std::holds_alternative<Char>(from_);
    const bool is_part_of_day = (new_ == Family::time && std::holds_alternative<DateTime>(from_)) ||
                                (new_ == Family::time && old_ == Family::interval) ||
                                (new_ == Family::interval && old_ == Family::time);
    return reads_text || is_part_of_day || old_ == Family::bits;
  }

  std::string of_number(const std::string& value) const {
    const bool is_integer = std::holds_alternative<Integer>(from_);
    if (new_ == Family::boolean) return is_integer ? direct(value) : value + " <> 0";
    if (new_ == Family::bits) {
      return is_integer || std::holds_alternative<BigInteger>(from_) ? direct(value) : over("integer", value);
    }
    if (new_ == Family::moment) {  // seconds since 1970 began
      return fmt::format("to_timestamp({}){}", value, has_no_zone(to_) ? " AT TIME ZONE 'UTC'" : "");
    }
    if (new_ == Family::interval) return value + " * interval '1 second'";
    return to_ == Type(own::Money()) ? over("numeric", value) : over("text", value);
  }

  // Of another kind of number the server makes the one that is asked for.
  std::string as_number(const std::string& value) const {
    if (old_ == Family::boolean) return value + "::integer";
    if (old_ == Family::bits)
      return value + (std::holds_alternative<BigInteger>(to_) ? "::bigint" : "::integer");
    if (old_ == Family::moment || old_ == Family::interval)
      return fmt::format("extract(epoch FROM {})", value);
    if (from_ == Type(own::Money())) return value + "::numeric";
    return old_ == Family::string ? direct(value) : over("text", value);
  }

  const Type& from_;
  const Type& to_;
  Family old_;
  Family new_;
  std::string name_;
};

// Where a column of one value comes to hold many, its value is the first of them.
std::string into_array(const std::string& name, const Column& column, const Type& from, const own::Array& to,
                       const Type& said) {
  if (family_of(base_of(from)) == Family::json)  // [1, 2] as {1,2}
    return fmt::format("translate({}::text, '[]', '{{}}')::{}", name, type_name(said));
  const auto items = fmt::format("ARRAY[{}]", Cast(from, *to.item_type, type_name(*to.item_type)).of(name));
  return column.options.nullable ? fmt::format("CASE WHEN {} IS NOT NULL THEN {} END", name, items) : items;
}

std::string out_of_array(const std::string& name, const own::Array& from, const Type& to, const Type& said) {
  if (family_of(base_of(to)) == Family::json)
    return fmt::format("{}({})", std::holds_alternative<Json>(base_of(to)) ? "to_json" : "to_jsonb", name);
  return Cast(*from.item_type, to, type_name(said)).of(name + "[1]");
}

std::string between_arrays(const std::string& name, const Type& from, const Type& to, const Type& said) {
  if (Cast(from, to, {}).is_implied()) return {};
  const auto is = [](const Type& item, Family family) { return family_of(base_of(item)) == family; };
  if (is(from, Family::boolean) && is(to, Family::number)) return name + "::integer[]";
  const bool is_truth = is(from, Family::number) && is(to, Family::boolean);
  return fmt::format("{}::{}[]::{}", name, is_truth ? "integer" : "text", type_name(said));
}

}  // namespace

std::string implied_using(const Column& column, const Type& type) {
  const auto from = canonical_type(column.type);
  const auto to = canonical_type(type);
  const auto name = sql::quote_name(column.name, identifiers());
  const auto* old_array = array_of(from);
  const auto* new_array = array_of(to);
  if (old_array != nullptr && new_array != nullptr) {
    return between_arrays(name, *old_array->item_type, *new_array->item_type, type);
  }
  if (new_array != nullptr) return into_array(name, column, from, *new_array, type);
  if (old_array != nullptr) return out_of_array(name, *old_array, to, type);
  const Cast cast(from, to, type_name(type));
  return cast.is_implied() ? "" : cast.of(name);
}

}  // namespace limbeck::dialect::postgresql

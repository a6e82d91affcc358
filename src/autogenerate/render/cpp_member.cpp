// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_member.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/render/cpp_literal.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

constexpr std::string_view local_time = "std::chrono::local_time<std::chrono::microseconds>";
constexpr std::string_view time_point = "std::chrono::sys_time<std::chrono::microseconds>";

Member text_member(std::optional<Type> stands_for = {}) {
  return {"std::string", std::move(stands_for)};
}

Member bytes_member(std::optional<Type> stands_for = {}) {
  return {"limbeck::Bytes", std::move(stands_for)};
}

Member decimal_member(std::optional<Type> stands_for = {}) {
  return {"limbeck::values::Decimal", std::move(stands_for)};
}

Member double_member(std::optional<Type> stands_for = {}) {
  return {"double", std::move(stands_for), "0"};
}

Member span_member(std::optional<Type> stands_for = {}) {
  return {"std::chrono::microseconds", std::move(stands_for), "{}"};
}

// The smallest whole number that holds every value of the column.
std::string whole_number(const mysql::IntegerType& type) {
  using Size = mysql::IntegerType::Size;
  switch (type.size) {
    case Size::tiny:
      return "std::int16_t";
    case Size::small:
      return type.unsigned_ ? "int" : "std::int16_t";
    case Size::medium:
      return "int";
    case Size::normal:
      return type.unsigned_ ? "std::int64_t" : "int";
    case Size::big:
      return type.unsigned_ ? "std::uint64_t" : "std::int64_t";
  }
  return "std::int64_t";
}

Member number_member(const mysql::NumberType& type) {
  using Kind = mysql::NumberType::Kind;
  switch (type.kind) {
    case Kind::decimal:
      return decimal_member();
    case Kind::single:
    case Kind::twofold:
      return double_member();
  }
  return double_member();
}

Member native_member(const postgresql::NativeType& type) {
  if (type == postgresql::Bytea()) return bytes_member();
  if (type == postgresql::Jsonb()) return {"limbeck::values::Json"};
  if (type == postgresql::Oid()) return {"std::int64_t", {}, "0"};
  return text_member();
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "-1.50", as SQL and C++ write it alike.
bool has_point(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return point != 0 && point < text.size() - 1 && std::ranges::all_of(text.substr(0, point), is_digit) &&
         std::ranges::all_of(text.substr(point + 1), is_digit);
}

// Up to which a float holds every whole number.
constexpr std::int64_t largest_of_float = std::int64_t{1} << std::numeric_limits<float>::digits;

bool holds(std::string_view type, std::int64_t number) {
  if (type == "std::int16_t") return std::in_range<std::int16_t>(number);
  if (type == "std::int64_t") return true;
  if (type == "std::uint64_t") return number >= 0;
  if (type == "float") return number >= -largest_of_float && number <= largest_of_float;
  return std::in_range<std::int32_t>(number);
}

}  // namespace

Member member_for(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Integer&) {
            return Member{"int", Integer(), "0"};
          },
          [](const SmallInteger&) {
            return Member{"std::int16_t", SmallInteger(), "0"};
          },
          [](const BigInteger&) {
            return Member{"std::int64_t", BigInteger(), "0"};
          },
          [](const Boolean&) {
            return Member{"bool", Boolean(), "false"};
          },
          [](const Float& number) {
            return number.precision == 24 ? Member{"float", Float(24), "0"} : double_member(Double());
          },
          [](const Double&) { return double_member(Double()); },
          [](const Numeric&) { return decimal_member(Numeric()); },
          [](const Date&) {
            return Member{"std::chrono::year_month_day", Date(), "{}"};
          },
          [](const Time&) {
            return Member{"std::chrono::hh_mm_ss<std::chrono::microseconds>", Time()};
          },
          [](const DateTime& time) {
            return time.timezone ? Member{std::string(time_point), DateTime{.timezone = true}}
                                 : Member{std::string(local_time), DateTime()};
          },
          [](const Interval&) { return span_member(Interval()); },
          [](const LargeBinary&) { return bytes_member(LargeBinary()); },
          [](const Uuid&) {
            return Member{"limbeck::values::Uuid", Uuid()};
          },
          [](const Json&) {
            return Member{"limbeck::values::Json", Json()};
          },
          [](const postgresql::NativeType& native) { return native_member(native); },
          [](const postgresql::Interval&) { return span_member(); },
          [](const postgresql::Array& array) { return array_of(member_for(*array.item_type), array); },
          [](const postgresql::Domain& domain) {
            auto member = member_for(*domain.data_type);
            member.stands_for.reset();
            return member;
          },
          [](const mysql::IntegerType& number) {
            return Member{whole_number(number), {}, "0"};
          },
          [](const mysql::NumberType& number) { return number_member(number); },
          [](const mysql::BinaryType&) { return bytes_member(); },
          [](const mysql::Bit&) {
            return Member{"std::uint64_t", {}, "0"};
          },
          [](const mysql::Year&) {
            return Member{"std::int16_t", {}, "0"};
          },
          [](const mysql::Timestamp&) { return Member{std::string(time_point)}; },
          // Words, and what limbeck does not know, as text.
          [](const auto&) { return text_member(String()); }},
      static_cast<const TypeVariant&>(type));
}

Member array_of(Member item, const postgresql::Array& array) {
  Member member{std::move(item.type), std::move(item.stands_for)};
  const auto dimensions = std::max(array.dimensions, 1);
  for (int i = 0; i < dimensions; ++i) member.type = fmt::format("std::vector<{}>", member.type);
  if (dimensions > 1) member.stands_for.reset();
  if (member.stands_for) member.stands_for = postgresql::Array(*member.stands_for);
  return member;
}

std::optional<std::string> initial_of(const Member& member, const ServerDefault& said) {
  if (member.type == "bool") {
    const auto word = core::to_lower(said.value);
    if (word == "true" || word == "1") return "true";
    if (word == "false" || word == "0") return "false";
  }
  if (member.initial != "0") return std::nullopt;
  const auto number = whole_number(said.value);
  if (number && holds(member.type, *number)) return integer_literal(*number);
  if (number || !has_point(said.value)) return std::nullopt;
  if (member.type == "double") return said.value;
  if (member.type == "float") return said.value + 'f';
  return std::nullopt;
}

}  // namespace limbeck::autogenerate

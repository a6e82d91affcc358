// SPDX-License-Identifier: MIT
// The names of a C++ enum's values, which make it a database's enum.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <limbeck/schema/generic_types.hpp>

namespace limbeck {

// `{Mood::sad, "sad"}`
template <class E>
struct EnumValue {
  E value;
  std::string_view name;
};

template <class E, std::size_t N>
struct EnumValues {
  std::string_view type_name;
  std::array<EnumValue<E>, N> values;
};

// Says the names of an enum's values, and what the type is called in a database that has such types:
//
//     template <>
//     inline constexpr auto limbeck::enum_values<Mood> =
//         limbeck::make_enum_values<Mood>("mood", {{Mood::sad, "sad"}, {Mood::ok, "ok"}});
//
// Their order is the database's. What is said twice does not compile.
template <class E>
inline constexpr std::nullptr_t enum_values = nullptr;

namespace models {

// What a compiler says of a call of these is their name: they are no constant expressions.
inline void two_values_of_the_enum_have_the_same_name() {}
inline void a_value_of_the_enum_stands_twice() {}
inline void a_value_of_the_enum_has_no_name() {}

template <class E>
concept NamedEnum =
    std::is_enum_v<E> && !std::is_same_v<std::remove_cv_t<decltype(enum_values<E>)>, std::nullptr_t>;

Enum make_enum(std::string_view type_name, Names names, EnumOptions options);

}  // namespace models

template <class E, std::size_t N>
consteval EnumValues<E, N> make_enum_values(std::string_view type_name, const EnumValue<E> (&values)[N]) {
  EnumValues<E, N> made{type_name, {}};
  for (std::size_t i = 0; i < N; ++i) {
    if (values[i].name.empty()) models::a_value_of_the_enum_has_no_name();
    for (std::size_t before = 0; before < i; ++before) {
      if (values[before].value == values[i].value) models::a_value_of_the_enum_stands_twice();
      if (values[before].name == values[i].name) models::two_values_of_the_enum_have_the_same_name();
    }
    made.values[i] = values[i];
  }
  return made;
}

// The same of an enum whose type has no name, as on databases where it has none.
template <class E, std::size_t N>
consteval EnumValues<E, N> make_enum_values(const EnumValue<E> (&values)[N]) {
  return make_enum_values<E>("", values);
}

// The column type of an enum whose values have names, for a field that says more of it:
// `field<&Person::mood>(enum_type<Mood>({.native_enum = false}))`. The name is that of the list unless said.
template <models::NamedEnum E>
Enum enum_type(EnumOptions options = {}) {
  std::vector<std::string> names;
  for (const auto& [value, name] : enum_values<E>.values) names.emplace_back(name);
  return models::make_enum(enum_values<E>.type_name, Names(std::move(names)), std::move(options));
}

}  // namespace limbeck

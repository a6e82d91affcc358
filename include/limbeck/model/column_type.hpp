// SPDX-License-Identifier: MIT
// Which column type a member's type stands for. `std::optional` is taken off before: it says NULL.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <limbeck/core/whole_number.hpp>
#include <limbeck/model/enum.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck {

// The table is docs/models.md. A user's own type joins by one specialisation:
//
//     template <>
//     struct limbeck::ColumnType<Money> {
//       static Type type() { return Numeric(12, 2); }
//     };
template <class T>
struct ColumnType;

namespace models {

// The bits of a signed number that holds every value of T: an unsigned one needs one more.
template <WholeNumber T>
inline constexpr std::size_t bits_needed = sizeof(T) * 8 + (std::is_unsigned_v<T> ? 1 : 0);

// std::chrono is known by its shape: its header is large, and a library of the same shape is as good.
template <class T>
concept TimePoint = requires(T time) {
  typename T::clock;
  typename T::period;
  time.time_since_epoch();
};

template <class T>
concept InDays = T::period::num == 86400 && T::period::den == 1;

template <class T>
concept OfSystemClock = TimePoint<T> && requires(T time) {
  T::clock::to_time_t(time);
};

// Of std::chrono::local_t, which is no clock that tells the time.
template <class T>
concept OfNoClock = TimePoint<T> && !requires {
  T::clock::now();
};

template <class T>
concept Duration = !TimePoint<T> && requires(T duration) {
  typename T::rep;
  typename T::period;
  duration.count();
};

template <class T>
concept CalendarDay = requires(T date) {
  date.year();
  date.month();
  date.day();
  date.ok();
};

template <class T>
concept TimeOfDay = requires(T time) {
  time.hours();
  time.minutes();
  time.seconds();
  time.subseconds();
};

// `limbeck::DateTime` itself, `postgresql::Jsonb`: a member that says what the column is, and holds no value.
template <class T>
concept TypeItself = std::is_class_v<T> && std::default_initializable<T> && std::is_convertible_v<T, Type>;

template <class T>
concept HasColumnType = requires {
  { ColumnType<T>::type() } -> std::convertible_to<Type>;
};

}  // namespace models

template <>
struct ColumnType<bool> {
  static Type type() { return Boolean(); }
};

template <WholeNumber T>
requires(models::bits_needed<T> <= 16) struct ColumnType<T> {
  static Type type() { return SmallInteger(); }
};

template <WholeNumber T>
requires(models::bits_needed<T> > 16 && models::bits_needed<T> <= 32) struct ColumnType<T> {
  static Type type() { return Integer(); }
};

template <WholeNumber T>
requires(models::bits_needed<T> > 32 && models::bits_needed<T> <= 64) struct ColumnType<T> {
  static Type type() { return BigInteger(); }
};

template <>
struct ColumnType<float> {
  static Type type() { return Float(24); }
};

template <>
struct ColumnType<double> {
  static Type type() { return Double(); }
};

template <>
struct ColumnType<std::string> {
  static Type type() { return String(); }
};

template <class T>
requires(std::same_as<T, std::byte> || std::same_as<T, unsigned char>) struct ColumnType<std::vector<T>> {
  static Type type() { return LargeBinary(); }
};

// An array, which PostgreSQL has.
template <models::HasColumnType T>
requires(!std::same_as<T, unsigned char>) struct ColumnType<std::vector<T>> {
  static Type type() { return postgresql::Array(ColumnType<T>::type()); }
};

template <models::OfNoClock T>
requires(!models::InDays<T>) struct ColumnType<T> {
  static Type type() { return DateTime(); }
};

// A point in time, whatever the zone.
template <models::OfSystemClock T>
requires(!models::InDays<T>) struct ColumnType<T> {
  static Type type() { return DateTime{.timezone = true}; }
};

template <class T>
requires((models::OfNoClock<T> || models::OfSystemClock<T>)&&models::InDays<T>) struct ColumnType<T> {
  static Type type() { return Date(); }
};

template <models::CalendarDay T>
struct ColumnType<T> {
  static Type type() { return Date(); }
};

template <models::TimeOfDay T>
struct ColumnType<T> {
  static Type type() { return Time(); }
};

template <models::Duration T>
struct ColumnType<T> {
  static Type type() { return Interval(); }
};

template <models::NamedEnum T>
struct ColumnType<T> {
  static Type type() { return enum_type<T>(); }
};

template <models::TypeItself T>
struct ColumnType<T> {
  static Type type() { return T(); }
};

}  // namespace limbeck

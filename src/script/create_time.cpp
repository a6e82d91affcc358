// SPDX-License-Identifier: MIT
#include "script/create_time.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "script/zone.hpp"

namespace limbeck::script {
namespace {

std::string to_upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

std::chrono::seconds find_offset(std::string_view zone, std::chrono::sys_seconds time) {
  if (const auto offset = utc_offset(zone, time)) return *offset;
  if (const auto offset = utc_offset(to_upper(zone), time)) return *offset;
  throw Error(
      fmt::format("cannot find the time zone '{}': the tz database in '{}' does not have it; name one as "
                  "'Europe/Berlin' or 'UTC'",
                  zone, tz_database().generic_string()));
}

std::string offset_text(std::chrono::seconds offset) {
  const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
  return fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

CreateTime in_zone(std::chrono::sys_seconds time, std::chrono::seconds offset) {
  const auto local = time + offset;
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss clock(local - midnight);
  return {.epoch = time.time_since_epoch().count(),
          .year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day())),
          .hour = static_cast<int>(clock.hours().count()),
          .minute = static_cast<int>(clock.minutes().count()),
          .second = static_cast<int>(clock.seconds().count()),
          .utc_offset = offset_text(offset)};
}

CreateTime in_local_time(std::chrono::sys_seconds time) {
  const auto epoch = time.time_since_epoch().count();
  const auto local = fmt::localtime(static_cast<std::time_t>(epoch));
  return {.epoch = epoch,
          .year = local.tm_year + 1900,
          .month = local.tm_mon + 1,
          .day = local.tm_mday,
          .hour = local.tm_hour,
          .minute = local.tm_min,
          .second = local.tm_sec};
}

}  // namespace

CreateTime create_time(std::chrono::system_clock::time_point now, std::string_view zone) {
  const auto time = std::chrono::floor<std::chrono::seconds>(now);
  return zone.empty() ? in_local_time(time) : in_zone(time, find_offset(zone, time));
}

std::string to_text(const CreateTime& time) {
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}{}", time.year, time.month, time.day, time.hour,
                     time.minute, time.second, time.utc_offset);
}

}  // namespace limbeck::script

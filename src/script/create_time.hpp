// SPDX-License-Identifier: MIT
// When a script was created, on the clock of the project's time zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace limbeck::script {

struct CreateTime {
  std::int64_t epoch = 0;  // seconds since 1970 in UTC
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::string utc_offset = {};  // "+01:00"; empty for local time
};

// `zone` is a name of the tz database, also in lower case where its name is in upper case; empty for the
// machine's local time. Throws Error where there is no such zone.
CreateTime create_time(std::chrono::system_clock::time_point now, std::string_view zone);

// As it stands in a header: "2024-01-15 14:30:00", with "+01:00" behind it where a zone was named.
std::string to_text(const CreateTime& time);

}  // namespace limbeck::script

// SPDX-License-Identifier: MIT
#include "script/create_time.hpp"

#include <cstdlib>
#include <ctime>

#include <gmock/gmock.h>

#include "script/zone.hpp"
#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::year;

const std::chrono::system_clock::time_point january =
    sys_days(year(2024) / 1 / 15) + 14h + 30min + 5s + 999ms;

TEST(CreateTime, OfUtcHasAllItsParts) {
  const auto time = create_time(january, "UTC");
  EXPECT_EQ(time.epoch, 1705329005);
  EXPECT_EQ(time.year, 2024);
  EXPECT_EQ(time.month, 1);
  EXPECT_EQ(time.day, 15);
  EXPECT_EQ(time.hour, 14);
  EXPECT_EQ(time.minute, 30);
  EXPECT_EQ(time.second, 5);
  EXPECT_EQ(to_text(time), "2024-01-15 14:30:05+00:00");
}

TEST(CreateTime, KnowsAZoneThatIsWrittenInLowerCase) {
  EXPECT_EQ(to_text(create_time(january, "utc")), "2024-01-15 14:30:05+00:00");
}

TEST(CreateTime, FollowsTheZonesOfTheSystem) {
  if (!utc_offset("Asia/Kathmandu", {})) GTEST_SKIP() << "no tz database here";
  EXPECT_EQ(to_text(create_time(january, "Asia/Kathmandu")), "2024-01-15 20:15:05+05:45");
  EXPECT_EQ(to_text(create_time(january, "America/New_York")), "2024-01-15 09:30:05-05:00");
  EXPECT_EQ(to_text(create_time(january + 190 * 24h, "America/New_York")), "2024-07-23 10:30:05-04:00");
}

TEST(CreateTime, WithoutAZoneIsLocal) {
  const auto local = create_time(january, "");
  std::tm parts{};
  parts.tm_year = local.year - 1900;
  parts.tm_mon = local.month - 1;
  parts.tm_mday = local.day;
  parts.tm_hour = local.hour;
  parts.tm_min = local.minute;
  parts.tm_sec = local.second;
  parts.tm_isdst = -1;
  EXPECT_EQ(std::mktime(&parts), local.epoch);
  EXPECT_EQ(to_text(local).size(), std::string("2024-01-15 14:30:05").size());
}

TEST(CreateTime, RefusesAnUnknownZone) {
  EXPECT_EQ(error_text([] { create_time(january, "Mars/Phobos"); }),
            "cannot find the time zone 'Mars/Phobos': the tz database in '" + tz_database().generic_string() +
                "' does not have it; name one as 'Europe/Berlin' or 'UTC'");
}

}  // namespace
}  // namespace limbeck::script

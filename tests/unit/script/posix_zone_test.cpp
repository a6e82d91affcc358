// SPDX-License-Identifier: MIT
#include "script/posix_zone.hpp"

#include <gmock/gmock.h>

namespace limbeck::script {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::year;

constexpr sys_days winter = year(2024) / 1 / 15;
constexpr sys_days summer = year(2024) / 7 / 15;

TEST(PosixUtcOffset, ReadsAFixedOffset) {
  EXPECT_EQ(posix_utc_offset("UTC0", winter), 0s);
  EXPECT_EQ(posix_utc_offset("<+0545>-5:45", winter), 5h + 45min);
  EXPECT_EQ(posix_utc_offset("EST5", summer), -5h);
}

TEST(PosixUtcOffset, ChangesAtTheSecondThatTheRulesSay) {
  constexpr std::string_view berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
  constexpr std::chrono::sys_seconds spring = sys_days(year(2024) / 3 / 31) + 1h;
  constexpr std::chrono::sys_seconds autumn = sys_days(year(2024) / 10 / 27) + 1h;
  EXPECT_EQ(posix_utc_offset(berlin, spring - 1s), 1h);
  EXPECT_EQ(posix_utc_offset(berlin, spring), 2h);
  EXPECT_EQ(posix_utc_offset(berlin, autumn - 1s), 2h);
  EXPECT_EQ(posix_utc_offset(berlin, autumn), 1h);
}

TEST(PosixUtcOffset, KnowsSummerInTheSouth) {
  constexpr std::string_view sydney = "AEST-10AEDT,M10.1.0,M4.1.0/3";
  EXPECT_EQ(posix_utc_offset(sydney, winter), 11h);
  EXPECT_EQ(posix_utc_offset(sydney, summer), 10h);
}

TEST(PosixUtcOffset, KnowsSummerThatIsNamedStandard) {
  constexpr std::string_view dublin = "IST-1GMT0,M10.5.0,M3.5.0/1";
  EXPECT_EQ(posix_utc_offset(dublin, winter), 0h);
  EXPECT_EQ(posix_utc_offset(dublin, summer), 1h);
}

TEST(PosixUtcOffset, CountsDaysOfTheYear) {
  constexpr sys_days march_first = year(2024) / 3 / 1;
  EXPECT_EQ(posix_utc_offset("A0B,J60/0,J365/0", march_first - 1s), 0h);
  EXPECT_EQ(posix_utc_offset("A0B,J60/0,J365/0", march_first), 1h);
  EXPECT_EQ(posix_utc_offset("A0B,60/0,300/0", march_first - 1s), 0h);
  EXPECT_EQ(posix_utc_offset("A0B,60/0,300/0", march_first), 1h);
}

TEST(PosixUtcOffset, GivesNothingForWhatItCannotRead) {
  for (const auto* const rules :
       {"", "1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.5.0,M10.5.0x", "<+01", "CET-1,M3.5.0,M10.5.0", "A0B,M3.5.0/,M10.5.0"}) {
    EXPECT_EQ(posix_utc_offset(rules, winter), std::nullopt) << rules;
  }
}

}  // namespace
}  // namespace limbeck::script

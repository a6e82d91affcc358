// SPDX-License-Identifier: MIT
#include "script/file_name.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
const FileNameParts parts{
    .rev = "abc123",
    .slug = "add_user_table",
    .time = {
        .epoch = 1705325405, .year = 2024, .month = 1, .day = 15, .hour = 14, .minute = 30, .second = 5}};

std::string error_of(std::string_view file_template) {
  return error_text([&] { file_name(file_template, parts); });
}

TEST(FileName, IsIdAndSlugByDefault) {
  EXPECT_EQ(file_name(default_file_template, parts), "abc123_add_user_table");
}

TEST(FileName, FollowsTheProjectsTemplate) {
  EXPECT_EQ(file_name("%(year)d_%(month).2d_%(day).2d_%(hour).2d%(minute).2d-%(rev)s_%(slug)s", parts),
            "2024_01_15_1430-abc123_add_user_table");
  EXPECT_EQ(file_name("%(epoch)d-%(second)d", parts), "1705325405-5");
  EXPECT_EQ(file_name("%(year)d/%(month).2d/%(rev)s", parts), "2024/01/abc123");
}

TEST(FileName, LaysTokensOutAsPythonDoes) {
  EXPECT_EQ(file_name("%(month)02d %(month)3d|%(month)-3d|%(month)5.2d", parts), "01   1|1  |   01");
  EXPECT_EQ(file_name("%(rev).4s|%(rev)8s|%(rev)-8s|%(month)s", parts), "abc1|  abc123|abc123  |1");
  EXPECT_EQ(file_name("100%%", parts), "100%");
}

TEST(FileName, RefusesAnUnknownToken) {
  EXPECT_EQ(error_of("%(yaer)d"),
            "cannot use the file_template '%(yaer)d': 'yaer' is no token; use rev, slug, epoch, year, month, "
            "day, hour, minute or second");
}

TEST(FileName, RefusesAConversionThatDoesNotFit) {
  EXPECT_EQ(
      error_of("%(rev)d"),
      "cannot use the file_template '%(rev)d': the token 'rev' ends in no conversion that fits it; write "
      "'%(rev)s'");
  EXPECT_EQ(
      error_of("%(year)"),
      "cannot use the file_template '%(year)': the token 'year' ends in no conversion that fits it; write "
      "'%(year)d'");
}

TEST(FileName, RefusesALonePercentSign) {
  const auto* const why = "a '%' stands alone; write '%%' for the character itself, or a token as '%(rev)s'";
  for (const std::string text : {"5% of", "%", "%(rev", "%s"}) {
    EXPECT_EQ(error_of(text), "cannot use the file_template '" + text + "': " + why);
  }
}

TEST(FileName, RefusesAWidthThatNoFileHas) {
  EXPECT_EQ(
      error_of("%(rev)999s"),
      "cannot use the file_template '%(rev)999s': a width is too large for a file's name; use a smaller one");
  EXPECT_EQ(error_of("%(day).99999999999999999999d"),
            "cannot use the file_template '%(day).99999999999999999999d': a width is too large for a file's "
            "name; use a smaller one");
}

TEST(FileName, RefusesAnIdThatLeadsElsewhere) {
  EXPECT_EQ(error_text([] { file_name("%(rev)s", {.rev = "../a", .slug = "", .time = {}}); }),
            "cannot name a file after the revision '../a': it would lead into another folder; use an id "
            "without '/' and '\\'");
}

}  // namespace
}  // namespace limbeck::script

// SPDX-License-Identifier: MIT
#include "script/zone.hpp"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/temporary_folder.hpp"

namespace limbeck::script {
namespace {

using support::TemporaryFolder;
using namespace std::chrono_literals;

std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return text;
}

struct Entry {
  std::int64_t time;
  std::uint8_t type;
};

std::string header(std::size_t times, std::size_t types) {
  return "TZif2" + std::string(15, '\0') + number(0, 4) + number(0, 4) + number(0, 4) + number(times, 4) +
         number(types, 4) + number(4, 4);
}

// A file of the tz database: an empty block of version 1, one of version 2, and the rules behind it.
std::string tz_file(const std::vector<Entry>& entries, const std::vector<int>& offsets,
                    const std::string& rules) {
  std::string text = header(0, 0) + std::string("UTC\0", 4) + header(entries.size(), offsets.size());
  for (const auto& entry : entries) text += number(static_cast<std::uint64_t>(entry.time), 8);
  for (const auto& entry : entries) text += static_cast<char>(entry.type);
  for (const int offset : offsets)
    text += number(static_cast<std::uint64_t>(offset), 4) + std::string(2, '\0');
  return text + std::string("ABC\0", 4) + "\n" + rules + "\n";
}

class UtcOffset : public testing::Test {
 protected:
  void write(const std::string& text) const { folder_.write("Area/City", text); }
  std::optional<std::chrono::seconds> at(std::int64_t time) const {
    return utc_offset("Area/City", std::chrono::sys_seconds(std::chrono::seconds(time)), folder_.path());
  }

  TemporaryFolder folder_;
};

TEST_F(UtcOffset, ComesFromTheEntryThatHolds) {
  write(tz_file({{-100, 1}, {0, 2}, {100, 1}}, {600, 3600, -7200}, ""));
  EXPECT_EQ(at(-101), 600s);
  EXPECT_EQ(at(-100), 3600s);
  EXPECT_EQ(at(-1), 3600s);
  EXPECT_EQ(at(0), -7200s);
  EXPECT_EQ(at(99), -7200s);
  EXPECT_EQ(at(100), 3600s);
}

TEST_F(UtcOffset, ComesFromTheRulesBehindTheLastEntry) {
  write(tz_file({{0, 0}}, {600}, "CET-1CEST,M3.5.0,M10.5.0/3"));
  EXPECT_EQ(at(-1), 600s);
  EXPECT_EQ(at(1705325400), 1h);
  EXPECT_EQ(at(1721053800), 2h);
}

TEST_F(UtcOffset, IsNothingForADamagedFile) {
  const auto whole = tz_file({{0, 0}}, {3600}, "");
  write(whole);
  ASSERT_EQ(at(1), 1h);
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    write(whole.substr(0, size));
    EXPECT_EQ(at(1), std::nullopt) << size;
  }
  write("not a zone" + whole);
  EXPECT_EQ(at(1), std::nullopt);
  write(tz_file({{0, 7}}, {3600}, ""));
  EXPECT_EQ(at(1), std::nullopt);
}

TEST_F(UtcOffset, IsNothingForAnUnknownName) {
  write(tz_file({}, {3600}, ""));
  for (const auto* const name : {"", "Area", "Area/Town", "/Area/City", "Area/../Area/City", "Area/City\n"}) {
    EXPECT_EQ(utc_offset(name, {}, folder_.path()), std::nullopt) << name;
  }
}

TEST_F(UtcOffset, OfUtcNeedsNoDatabase) {
  EXPECT_EQ(utc_offset("UTC", {}, folder_.path() / "missing"), 0s);
}

}  // namespace
}  // namespace limbeck::script

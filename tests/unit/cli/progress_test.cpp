// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <memory>

#include <gmock/gmock.h>

namespace limbeck::cli {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::MatchesRegex;

struct Close {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

class ProgressTest : public testing::Test {
 protected:
  // What was written so far.
  std::string text() {
    std::fflush(file_.get());
    std::string text(static_cast<std::size_t>(std::ftell(file_.get())), ' ');
    std::rewind(file_.get());
    const auto size = std::fread(text.data(), 1, text.size(), file_.get());
    text.resize(size);
    return text;
  }

  std::unique_ptr<std::FILE, Close> file_{std::tmpfile()};
};

TEST(ProgressLine, SaysWhatAndHowLong) {
  EXPECT_EQ(progress_line("Running 2 steps", 3s, 80), "Running 2 steps (3 s)");
  EXPECT_EQ(progress_line("Running 2 steps", 12s, 16), "Running… (12 s)");
}

TEST_F(ProgressTest, IsForTerminalsAlone) {
  {
    Progress progress(file_.get(), {.is_terminal = false}, 0ms);
    progress.begin("Building");
    progress.log("Running upgrade");
    progress.end();
  }
  EXPECT_EQ(text(), "Running upgrade\n");
}

TEST_F(ProgressTest, SaysNothingOfWorkThatIsSoonOver) {
  {
    Progress progress(file_.get(), {.is_terminal = true, .width = 80}, 1h);
    progress.begin("Building");
    progress.log("Running upgrade");
    progress.end();
  }
  EXPECT_EQ(text(), "Running upgrade\n");
}

TEST_F(ProgressTest, IsGoneFromTheTerminalInTheEnd) {
  {
    Progress progress(file_.get(), {.is_terminal = true, .width = 80}, 1ms);
    progress.begin("Building");
    while (std::ftell(file_.get()) == 0) std::this_thread::yield();
    progress.log("Running upgrade");
  }
  const auto written = text();
  EXPECT_THAT(written, HasSubstr("\rBuilding (0 s)\x1b[K"));
  EXPECT_THAT(written, HasSubstr("\r\x1b[KRunning upgrade\n"));
  EXPECT_THAT(written, MatchesRegex("(.|\n|\r)*\r\x1b.K"));
}

}  // namespace
}  // namespace limbeck::cli

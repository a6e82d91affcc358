// SPDX-License-Identifier: MIT
#include "core/process.hpp"

#include <gtest/gtest.h>

#include "support/error_text.hpp"

namespace limbeck::core {
namespace {

using support::error_text;

TEST(RunProcess, GivesTheExitCodeAndBothStreams) {
  const auto result = run_process({"sh", "-c", "echo out; echo err >&2; exit 7"});
  EXPECT_EQ(result.status, 7);
  EXPECT_EQ(result.output, "out\nerr\n");
}

TEST(RunProcess, TellsOfASignal) {
  EXPECT_EQ(run_process({"sh", "-c", "kill -TERM $$"}).status, 128 + 15);
}

TEST(RunProcess, SaysWhatIsMissing) {
  EXPECT_EQ(
      error_text([] { run_process({"limbeck-no-such-program"}); }),
      "cannot run 'limbeck-no-such-program': No such file or directory; install it or put it on the PATH");
}

TEST(RunInteractively, GivesTheExitCode) {
  EXPECT_EQ(run_interactively({"sh", "-c", "exit 7"}), 7);
  EXPECT_EQ(
      error_text([] { run_interactively({"limbeck-no-such-program"}); }),
      "cannot run 'limbeck-no-such-program': No such file or directory; install it or put it on the PATH");
}

TEST(IsOnPath, FindsWhatCanBeRun) {
  EXPECT_TRUE(is_on_path("sh"));
  EXPECT_FALSE(is_on_path("limbeck-no-such-program"));
}

}  // namespace
}  // namespace limbeck::core

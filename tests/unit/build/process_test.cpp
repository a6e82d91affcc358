// SPDX-License-Identifier: MIT
#include "build/process.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::build {
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

TEST(FileLock, LetsOneIn) {
  const support::TemporaryFolder folder;
  int inside = 0;
  int most = 0;
  const auto enter = [&] {
    for (int i = 0; i < 100; ++i) {
      const FileLock lock(folder.path() / "lock");
      most = std::max(most, ++inside);
      --inside;
    }
  };
  std::thread other(enter);
  enter();
  other.join();
  EXPECT_EQ(most, 1);
}

TEST(FileLock, SaysWhyItCannotLock) {
  EXPECT_EQ(error_text([] { FileLock("/nowhere/lock"); }),
            "cannot lock '/nowhere/lock': No such file or directory; make its folder writable");
}

}  // namespace
}  // namespace limbeck::build

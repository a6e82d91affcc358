// SPDX-License-Identifier: MIT
#include "build/file_lock.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::build {
namespace {

using support::error_text;

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

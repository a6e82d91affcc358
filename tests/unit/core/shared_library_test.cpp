// SPDX-License-Identifier: MIT
#include "core/shared_library.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::core {
namespace {

using testing::HasSubstr;
using testing::Property;
using testing::ThrowsMessage;

#ifdef _WIN32
const LibrarySource c_library{.names = {"no-such-library.dll", "msvcrt.dll"}, .package = "msvcrt"};
#else
const LibrarySource c_library{.names = {"no-such-library.so.1", "libc.so.6"}, .package = "libc6"};
#endif

TEST(SharedLibrary, LoadsTheFirstNameThatIsThere) {
  const SharedLibrary library(c_library);
  auto* absolute = library.function<int(int)>("abs");
  EXPECT_EQ(absolute(-3), 3);
}

TEST(SharedLibrary, NamesTheFunctionThatIsMissing) {
  const SharedLibrary library({.names = {"libc.so.6"}, .package = "libc6"});
  EXPECT_THAT([&] { library.function<int()>("no_such_function"); },
              ThrowsMessage<Error>(
                  "cannot use the library 'libc.so.6': it has no function 'no_such_function'; install a "
                  "newer 'libc6'"));
}

TEST(SharedLibrary, SaysWhatToInstallWhereNothingIsThere) {
  const LibrarySource nowhere{.names = {"libnowhere.so.1", "libnowhere.so"}, .package = "libnowhere1"};
  EXPECT_THAT(
      [&] { SharedLibrary library(nowhere); },
      ThrowsMessage<Error>(
          "cannot load the library 'libnowhere.so.1' or 'libnowhere.so': libnowhere.so.1: cannot open shared "
          "object file: No such file or directory; install the Debian package 'libnowhere1', or what your "
          "system calls it"));
}

}  // namespace
}  // namespace limbeck::core

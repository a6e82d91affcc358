// SPDX-License-Identifier: MIT
#include "dialect/sqlite/name_tables.hpp"

#include <gmock/gmock.h>

#include "core/shared_library.hpp"
#include "dialect/sqlite/client.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using testing::AllOf;
using testing::Ge;
using testing::Lt;

class NameTables : public testing::Test {
 protected:
  // What SQLite gets that asks for as much.
  std::uint64_t size_given(int bytes) const {
    void* memory = malloc_(bytes);
    const auto size = msize_(memory);
    free_(memory);
    return size;
  }

 private:
  const Client& client_ = client();  // which sets the allocator
  core::SharedLibrary library_{
      {.names = {"libsqlite3.so.0", "libsqlite3.0.dylib", "sqlite3.dll"}, .package = "libsqlite3-0"}};
  decltype(&::sqlite3_malloc) malloc_ = library_.function<decltype(::sqlite3_malloc)>("sqlite3_malloc");
  decltype(&::sqlite3_msize) msize_ = library_.function<decltype(::sqlite3_msize)>("sqlite3_msize");
  decltype(&::sqlite3_free) free_ = library_.function<decltype(::sqlite3_free)>("sqlite3_free");
};

TEST_F(NameTables, GetTwiceAsMuchEachTime) {
  const GrowingNameTables growing;
  EXPECT_THAT(size_given(1024), AllOf(Ge(4096U), Lt(8192U)));
  EXPECT_THAT(size_given(1024), AllOf(Ge(8192U), Lt(16384U)));
}

TEST_F(NameTables, BeginAnewWithEachStatement) {
  for (int i = 0; i < 2; ++i) {
    const GrowingNameTables growing;
    EXPECT_THAT(size_given(1024), AllOf(Ge(4096U), Lt(8192U)));
  }
}

TEST_F(NameTables, LeaveOtherMemoryAsItIs) {
  EXPECT_THAT(size_given(1024), AllOf(Ge(1024U), Lt(2048U)));
  const GrowingNameTables growing;
  EXPECT_THAT(size_given(512), AllOf(Ge(512U), Lt(1024U)));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite

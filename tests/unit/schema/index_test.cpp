// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/index.hpp>

#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;

TEST(Index, IsOverAColumnUnlessItIsOverWholeRows) {
  EXPECT_EQ(error_text([] { Index("ix", IndexElements{}); }),
            "cannot make index 'ix': it is over no column; name one");
  EXPECT_EQ(Index("ix", {}, {.mssql_columnstore = true}).elements.size(), 0U);
}

}  // namespace
}  // namespace limbeck

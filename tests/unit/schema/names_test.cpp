// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {
namespace {

using testing::ElementsAre;

Names pass(Names names) {
  return names;
}

TEST(Names, TakesTwoLiteralsForTwoNames) {
  EXPECT_THAT(pass({"id", "email"}), ElementsAre("id", "email"));
  EXPECT_THAT(pass({"id"}), ElementsAre("id"));
  EXPECT_TRUE(pass({}).empty());
}

TEST(Names, AreEqualWhereTheirOrderIs) {
  EXPECT_EQ(Names({"a", "b"}), Names(std::vector<std::string>{"a", "b"}));
  EXPECT_NE(Names({"a", "b"}), Names({"b", "a"}));
}

TEST(Name, IsTheSameWhereverItCameFrom) {
  EXPECT_EQ(conv("a"), Name("a"));
  EXPECT_EQ(conv("a").origin(), Name::Origin::final);
  EXPECT_EQ(Name("a").origin(), Name::Origin::given);
  EXPECT_EQ(UniqueConstraint({"a"}, {.name = conv("u")}), UniqueConstraint({"a"}, {.name = "u"}));
}

}  // namespace
}  // namespace limbeck

// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/model.hpp>

namespace limbeck {
namespace {

enum class Mood { sad, ok };

}  // namespace

template <>
inline constexpr auto enum_values<Mood> = make_enum_values<Mood>("mood",
                                                                 {{Mood::sad, "sad"}, {Mood::ok, "so, so"}});

namespace {

struct Person {
  Mood mood = Mood::ok;
  std::optional<Mood> mood_before;
  std::vector<Mood> moods;
};

TEST(EnumOfCpp, IsAnEnumOfTheDatabaseInTheOrderOfItsList) {
  EXPECT_EQ(field<&Person::mood>().value.type, Enum({"sad", "so, so"}, {.name = "mood"}));
  EXPECT_EQ(field<&Person::mood_before>().value.type, Enum({"sad", "so, so"}, {.name = "mood"}));
  EXPECT_TRUE(field<&Person::mood_before>().value.nullable);
  EXPECT_EQ(field<&Person::moods>().value.type, postgresql::Array(Enum({"sad", "so, so"}, {.name = "mood"})));
}

TEST(EnumOfCpp, TakesWhateverElseIsSaidOfItsType) {
  EXPECT_EQ(enum_type<Mood>({.native_enum = false, .length = 20}),
            Enum({"sad", "so, so"}, {.name = "mood", .native_enum = false, .length = 20}));
  EXPECT_EQ(enum_type<Mood>({.name = "feeling", .schema = "app"}),
            Enum({"sad", "so, so"}, {.name = "feeling", .schema = "app"}));
}

}  // namespace
}  // namespace limbeck

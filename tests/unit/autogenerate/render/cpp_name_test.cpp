// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_name.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace limbeck::autogenerate {
namespace {

TEST(Identifier, IsTheNameWhereItCanBe) {
  EXPECT_EQ(identifier("user_id"), "user_id");
  EXPECT_EQ(identifier("userId2"), "userId2");
  EXPECT_EQ(identifier("ends_"), "ends_");
}

TEST(Identifier, IsLikeTheNameWhereThatIsNone) {
  EXPECT_EQ(identifier("two words"), "two_words");
  EXPECT_EQ(identifier("a.b-c"), "a_b_c");
  EXPECT_EQ(identifier("1st"), "n1st");
  EXPECT_EQ(identifier("what?"), "what");
  EXPECT_EQ(identifier(""), "unnamed");
  EXPECT_EQ(identifier("\u540d\u524d"), "unnamed");
}

TEST(Identifier, IsClaimedByNobodyElse) {
  EXPECT_EQ(identifier("class"), "class_");
  EXPECT_EQ(identifier("errno"), "errno_");
  EXPECT_EQ(identifier("P_tmpdir"), "P_tmpdir_");
  EXPECT_EQ(identifier("SYS_open"), "SYS_open_");
  EXPECT_EQ(identifier("_Bool"), "Bool");
  EXPECT_EQ(identifier("a__b"), "a_b");
}

TEST(Identifier, IsNotWrittenAsMacrosAre) {
  EXPECT_EQ(identifier("ETIME"), "etime");
  EXPECT_EQ(identifier("INT_MAX"), "int_max");
  EXPECT_EQ(identifier("E2BIG"), "e2big");
  EXPECT_EQ(identifier("2FA"), "n2fa");
  EXPECT_EQ(identifier("CLASS"), "class_");
  EXPECT_EQ(identifier("Y"), "Y");
  EXPECT_EQ(identifier("INT_max"), "INT_max");
}

TEST(TypeIdentifier, IsWrittenAsTypesAre) {
  EXPECT_EQ(type_identifier("user"), "User");
  EXPECT_EQ(type_identifier("post_tag"), "PostTag");
  EXPECT_EQ(type_identifier("orderLines 2"), "OrderLines2");
  EXPECT_EQ(type_identifier("2fa"), "n2fa");
  EXPECT_EQ(type_identifier("iso_3166_1"), "Iso3166_1");
  EXPECT_EQ(type_identifier("null"), "Null");
  EXPECT_EQ(type_identifier("NULL"), "Null");
  EXPECT_EQ(type_identifier("USER_ROLE"), "UserRole");
  EXPECT_EQ(type_identifier("e_i_o"), "Eio");
  EXPECT_EQ(type_identifier("t1"), "T1");
  EXPECT_EQ(type_identifier("_"), "unnamed");
}

TEST(UniqueNames, GivesEachNameOnce) {
  UniqueNames names({"table"});
  EXPECT_EQ(names.make("a"), "a");
  EXPECT_EQ(names.make("a"), "a_2");
  EXPECT_EQ(names.make("a_3"), "a_3");
  EXPECT_EQ(names.make("a"), "a_4");
  EXPECT_EQ(names.make("table"), "table_2");
  EXPECT_EQ(names.make("class_"), "class_");
  EXPECT_EQ(names.make("class_"), "class_2");
}

// The names of types that a header declares in the namespace `limbeck` itself.
std::vector<std::string> types_in(const std::filesystem::path& header) {
  std::vector<std::string> types;
  std::ifstream file(header);
  bool is_ours = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("namespace ")) is_ours = line == "namespace limbeck {";
    for (const std::string_view keyword : {"struct ", "class ", "enum class ", "using ", "concept "}) {
      if (!is_ours || !line.starts_with(keyword)) continue;
      const auto name =
          line.substr(keyword.size(), line.find_first_of(" ;:<", keyword.size()) - keyword.size());
      if (name != "namespace") types.push_back(name);
    }
  }
  return types;
}

TEST(IsTypeOfLimbeck, KnowsThoseOfAllPublicHeaders) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LIMBECK_INCLUDE_FOLDER)) {
    if (!entry.is_regular_file()) continue;
    for (const auto& name : types_in(entry.path())) {
      EXPECT_TRUE(is_type_of_limbeck(name)) << name << " of " << entry.path();
      ++count;
    }
  }
  EXPECT_GT(count, 100U);
  EXPECT_FALSE(is_type_of_limbeck("City"));
}

}  // namespace
}  // namespace limbeck::autogenerate

// SPDX-License-Identifier: MIT
#include "build/registry_source.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::build {
namespace {

using support::error_text;
using testing::HasSubstr;
using testing::Not;

std::string cpp_script(const std::string& id, const std::string& body) {
  return "// Add\n//\n// Revision ID: " + id + "\n// Revises:\n\nnamespace " + body + "\n";
}

class RegistrySourceTest : public testing::Test {
 protected:
  std::string source() { return registry_source({folder_.path()}, false); }

  support::TemporaryFolder folder_;
};

TEST_F(RegistrySourceTest, DeclaresTheFunctionsOfCppScripts) {
  folder_.write(
      "a.cpp",
      cpp_script("a.1", "rev_a_1 { void upgrade(Operations& op) {} void downgrade(Operations& op) {} }"));
  EXPECT_THAT(source(), HasSubstr("namespace rev_a_1 { void upgrade(limbeck::Operations& op); void "
                                  "downgrade(limbeck::Operations& op); }\n"));
  EXPECT_THAT(source(), HasSubstr("\"a.1\", \"\", \"\", \"\", \"\", \"Add\", \"Add\""));
  EXPECT_THAT(source(), HasSubstr("nullptr, rev_a_1::upgrade, rev_a_1::downgrade}"));
}

TEST_F(RegistrySourceTest, LeavesOutADowngradeThatIsNotThere) {
  folder_.write("a.cpp", cpp_script("a", "rev_a { void upgrade(Operations& op) {} }"));
  EXPECT_THAT(source(), HasSubstr("rev_a::upgrade, nullptr}"));
}

TEST_F(RegistrySourceTest, CarriesTheTextOfSqlScripts) {
  folder_.write("a.sql",
                "-- A \"b\"\n--\n-- Revision ID: a\n-- Revises:\n-- limbeck: upgrade\nSELECT '\\';\t\n");
  EXPECT_THAT(source(), HasSubstr("\"-- A \\\"b\\\"\\n\"\n"));
  EXPECT_THAT(source(), HasSubstr("\"SELECT '\\\\';\\011\\n\"\n\"\", nullptr, nullptr}"));
}

TEST_F(RegistrySourceTest, IsEmptyForAProjectWithoutScripts) {
  EXPECT_THAT(source(), HasSubstr("constexpr const RegisteredScript* scripts = nullptr;"));
}

TEST_F(RegistrySourceTest, ChangesItsChecksumWithTheText) {
  folder_.write("a.sql", "-- A\n--\n-- Revision ID: a\n-- Revises:\n-- limbeck: upgrade\nSELECT 1\n");
  const auto before = source();
  folder_.write("a.sql", "-- A\n--\n-- Revision ID: a\n-- Revises:\n-- limbeck: upgrade\nSELECT 2\n");
  EXPECT_NE(source(), before);
}

TEST_F(RegistrySourceTest, RefusesTwoIdsThatShareANamespace) {
  const auto first = folder_.write("1.cpp", cpp_script("a.b", "rev_a_b { void upgrade(Operations& op) {} }"));
  const auto second =
      folder_.write("2.cpp", cpp_script("a_b", "rev_a_b { void upgrade(Operations& op) {} }"));
  EXPECT_EQ(error_text([&] { source(); }),
            "cannot build " + first.string() + " and " + second.string() +
                " into one program: 'rev_a_b' is the namespace of both; give one of them another id");
}

TEST_F(RegistrySourceTest, RefusesScriptsThatMakeNoGraph) {
  folder_.write("a.sql", "-- A\n--\n-- Revision ID: a\n-- Revises: zzz\n-- limbeck: upgrade\n");
  EXPECT_THAT(error_text([&] { source(); }), HasSubstr("zzz"));
}

}  // namespace
}  // namespace limbeck::build

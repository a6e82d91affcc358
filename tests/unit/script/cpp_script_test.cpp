// SPDX-License-Identifier: MIT
#include "script/cpp_script.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
const Identity abc{.id = "abc",
                   .parents = {},
                   .branch_labels = {},
                   .depends_on = {},
                   .create_date = {},
                   .message = {},
                   .doc = {},
                   .line = 3};

CppScript read(std::string_view text) {
  return read_cpp_script(text, abc, "v/a.cpp");
}
std::string error_of(std::string_view text) {
  return error_text([&] { read(text); });
}

TEST(CppNamespace, IsTheIdWithDotsAsUnderscores) {
  EXPECT_EQ(cpp_namespace("abc123"), "rev_abc123");
  EXPECT_EQ(cpp_namespace("v1.2"), "rev_v1_2");
}

TEST(FitsANamespace, IsTrueForLettersDigitsUnderscoresAndDots) {
  EXPECT_TRUE(fits_a_namespace("aZ_0.9"));
  EXPECT_FALSE(fits_a_namespace(""));
  EXPECT_FALSE(fits_a_namespace("a b"));
  EXPECT_FALSE(fits_a_namespace("ä"));
}

TEST(ReadCppScript, FindsTheFunctionsInTheNamespace) {
  EXPECT_TRUE(read("#include <a>\nnamespace rev_abc {\nusing namespace limbeck;\n"
                   "void upgrade(Operations& op) { if (true) {} }\nvoid downgrade(Operations& op) {}\n}\n")
                  .has_downgrade);
  EXPECT_FALSE(read("namespace rev_abc { void upgrade ( Operations&) {} }").has_downgrade);
}

TEST(ReadCppScript, FindsThemInANamespaceThatIsOpenedTwice) {
  EXPECT_TRUE(read("namespace { int a; }\nnamespace rev_abc { void downgrade(O&); }\n"
                   "namespace other { }\nnamespace rev_abc\n{ void upgrade(O&); }")
                  .has_downgrade);
}

struct Ignored {
  std::string_view what;
  std::string_view text;
};

class NotADowngrade : public testing::TestWithParam<Ignored> {};

TEST_P(NotADowngrade, IsPassedOver) {
  const auto& [what, text] = GetParam();
  const auto script =
      "namespace rev_abc {\n" + std::string(text) + "\nvoid upgrade(O&) {}\n}\nvoid downgrade(O&) {}";
  EXPECT_FALSE(read(script).has_downgrade) << what;
}

INSTANTIATE_TEST_SUITE_P(
    ReadCppScript, NotADowngrade,
    testing::Values(Ignored{"a line comment", "// } void downgrade("},
                    Ignored{"a continued comment", "// a \\\n } void downgrade("},
                    Ignored{"a comment", "/* } void downgrade( */"},
                    Ignored{"a string", "auto a = \"} \\\" void downgrade(\";"},
                    Ignored{"a raw string", "auto a = R\"x(} \" )\" void downgrade( )x\";"},
                    Ignored{"a raw string with a prefix", "auto a = u8R\"(} \" void downgrade( )\";"},
                    Ignored{"a character", "char a = '}', b = '\\'', c = '\"';"},
                    Ignored{"digits with quotes", "int a = 1'000; int b = 0x1'F; // '"},
                    Ignored{"a directive", "#define A } void downgrade( \\\n } '"},
                    Ignored{"a call", "void f() { int downgrade(1); }"},
                    Ignored{"an inner function", "struct S { void downgrade(O&); };"},
                    Ignored{"another name", "void downgraded(O&);"}));

TEST(ReadCppScript, RefusesAnotherRevisionsNamespace) {
  EXPECT_EQ(error_of("//\n\nnamespace rev_abd {\nvoid upgrade(O&) {}\n}\n"),
            "cannot use 'v/a.cpp' line 3: the namespace is 'rev_abd', but the header says revision 'abc' in "
            "line 3; write 'namespace rev_abc {'");
}

TEST(ReadCppScript, RefusesAScriptWithoutItsNamespace) {
  const auto* const missing =
      "cannot use 'v/a.cpp' line 3: the header says revision 'abc', but its namespace is missing; write "
      "'namespace rev_abc {' around the script's functions";
  EXPECT_EQ(error_of("void upgrade(O&) {}\n"), missing);
  EXPECT_EQ(error_of("namespace a { namespace rev_abc { void upgrade(O&) {} } }"), missing);
  EXPECT_EQ(error_of("namespace a::rev_abc { void upgrade(O&) {} }"), missing);
}

TEST(ReadCppScript, RefusesANamespaceWithoutUpgrade) {
  EXPECT_EQ(error_of("\nnamespace rev_abc {\nvoid downgrade(O&) {}\n}\nvoid upgrade(O&) {}"),
            "cannot use 'v/a.cpp' line 2: the namespace has no function 'upgrade'; write 'void "
            "upgrade(Operations& op) { ... }' in it");
}

TEST(ReadCppScript, ComesToAnEndWhereSomethingIsLeftOpen) {
  for (const auto* const open : {"/* ", "\"", "'", "R\"(", "R\"x", "#define \\", "// \\"}) {
    EXPECT_THAT(error_of(open), testing::HasSubstr("its namespace is missing")) << open;
  }
}

}  // namespace
}  // namespace limbeck::script
